"""Finding the descriptions that a comparison is about, by what stands in the files."""

from __future__ import annotations

import posixpath
from fnmatch import fnmatchcase
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UsageError
from reviewtui.formats.comparison import Format, SpecPair
from reviewtui.formats.gathering import pairs
from reviewtui.formats.parts import parts_of_others, referred
from reviewtui.formats.registry import FORMATS, SCHEMAS, could_be, format_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from reviewtui.config import Config
    from reviewtui.repository import PathChange, Snapshot


# Where there are more files than this, they are not all looked into for a reference to a description that changed.
_MOST_BORROWERS = 5_000
_ALONE = tuple(suffix for known in FORMATS if not known.gathers for suffix in known.suffixes)


class Found(NamedTuple):
    """A description with its format, and whether anything that it may consist of differs."""

    pair: SpecPair
    format: Format
    differs: bool


class SpecFinder:
    """Looks for descriptions on both sides; reads no more files than it must."""

    def __init__(self, base: Snapshot, head: Snapshot, config: Config, changed: Iterable[PathChange]) -> None:
        """Keep both sides and the files that differ between them."""
        self.base = base
        self.head = head
        self.config = config
        self.changed = [change for change in changed if could_be(change.head_path or change.base_path or "")]
        # What goes with others of its kind may be carried by an event too.
        together = (change.head_path or change.base_path or "" for change in self.changed if _gatherable(change))
        self._carried = {_ending(path) for path in together if not _alone(path)}

    def find(self, only: tuple[str, ...] = ()) -> tuple[Found, ...]:
        """Return the descriptions in path order; raises UsageError when one that was named does not exist.

        Descriptions whose own file is unchanged are looked for when a changed file may be a part of them, and when no
        other was found; those that refer to another whole description, where there are not too many files to look at.
        """
        single = {one.pair.name: one for one in self._changed()}
        whole = {path for path, one in single.items() if one.format not in SCHEMAS}
        parts = [c for c in self.changed if not _gatherable(c) and (c.head_path or c.base_path) not in whole]
        together = list(self._gathered(everything=bool(only)))
        if not (single or together):
            together = list(self._gathered(everything=True))
        everything = bool(parts or only or not (single or together))
        if everything or self._carried or (whole and len(self._left) <= _MOST_BORROWERS):
            for one in self._unchanged(bool(parts), whole):
                if everything or one.differs:
                    single.setdefault(one.pair.name, one)
        chosen = [one for one in self._on_their_own(single, only) if self._included(one.pair)]
        chosen = [one for one in (*chosen, *together) if _named(one.pair, only)]
        _check_named(only, chosen)
        return tuple(sorted(chosen, key=lambda one: one.pair.name))

    def _on_their_own(self, found: dict[str, Found], only: tuple[str, ...]) -> Iterator[Found]:
        """Yield what is no part of another description, or was named by its own path.

        What is gone can only be seen to have been a part in the base; what stands is a part if it is one now.
        """
        schemas = [one.pair for one in found.values() if one.format in SCHEMAS]
        before = {one.pair.base_path: one.format for one in found.values() if one.pair.base_path}
        after = {one.pair.path: one.format for one in found.values() if one.pair.path}
        gone = {pair.base_path for pair in schemas if pair.path is None and pair.base_path}
        parts = parts_of_others(before, gone, self.base)
        parts |= parts_of_others(after, {pair.path for pair in schemas if pair.path}, self.head)
        yield from (one for name, one in found.items() if name not in parts or name in only)

    def _changed(self) -> Iterable[Found]:
        befores = self.base.read_many(c.base_path for c in self.changed if c.base_path)
        afters = self.head.read_many(c.head_path for c in self.changed if c.head_path)
        for change in self.changed:
            path = change.head_path or change.base_path or ""
            contents = befores.get(change.base_path or ""), afters.get(change.head_path or "")
            known = format_of(path, *(content for content in contents if content is not None))
            if known is not None and not known.gathers:
                yield Found(SpecPair(change.base_path, change.head_path), known, differs=True)
            elif None in contents and self._unread(change, contents):
                yield Found(SpecPair(change.base_path, change.head_path), FORMATS[0], differs=True)

    def _gathered(self, *, everything: bool) -> Iterable[Found]:
        """Yield the descriptions that many files make together; where none of them changed, only on demand."""
        for known in FORMATS:
            touched = any((c.head_path or c.base_path or "").lower().endswith(known.suffixes) for c in self.changed)
            if known.gathers and (touched or everything):
                for pair, differs in pairs(known, (self.base, self.head), self.config, self.changed):
                    if differs or everything:
                        yield Found(pair, known, differs)

    def _unread(self, change: PathChange, contents: tuple[bytes | None, bytes | None]) -> bool:
        """Tell whether a file that the configuration names could not be read: then it must not be passed over."""
        missing = [p for p, c in zip((change.base_path, change.head_path), contents, strict=True) if p and c is None]
        return bool(missing) and bool(self.config.specs)

    @cached_property
    def _left(self) -> list[str]:
        """The files of the head that did not change, and that could be descriptions of their own."""
        changed = {change.head_path for change in self.changed}
        return [p for p in self.head.paths() if _alone(p) and p not in changed and self.config.includes(p)]

    def _unchanged(
        self,
        parts_changed: bool,  # noqa: FBT001 - a fact about the comparison
        whole: Collection[str],
    ) -> Iterable[Found]:
        for path, content in self.head.read_many(self._left).items():
            known = format_of(path, content)
            if known is not None and not known.gathers:
                differs = parts_changed and known.refers_elsewhere(content)
                differs = differs or not referred(known, path, content).isdisjoint(whole)
                yield Found(SpecPair(path, path), known, differs or self._carries(known, content))

    def _carries(self, known: Format, content: bytes) -> bool:
        """Tell whether a description refers to a file of a kind that goes together, of which one changed."""
        if not any(ending.encode() in content for ending in self._carried):
            return False
        return not self._carried.isdisjoint(map(_ending, known.references(content)))

    def _included(self, pair: SpecPair) -> bool:
        return any(self.config.includes(path) for path in (pair.path, pair.base_path) if path)


def _gatherable(change: PathChange) -> bool:
    """Tell whether a file goes with others of its kind, and is no part of a description of one file."""
    path = (change.head_path or change.base_path or "").lower()
    return any(known.gathers and path.endswith(known.suffixes) for known in FORMATS)


def _alone(path: str) -> bool:
    """Tell by its name whether a file could be a description of its own."""
    return path.lower().endswith(_ALONE)


def _ending(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


def _named(pair: SpecPair, only: tuple[str, ...]) -> bool:
    paths = (pair.path, pair.base_path, *pair.files, *pair.base_files)
    return not only or any(_matches(path, name) for path in paths if path for name in only)


def _matches(path: str, name: str) -> bool:
    plain = name.removeprefix("./").rstrip("/")
    return path == plain or path.startswith(f"{plain}/") or plain in {"", "."} or fnmatchcase(path, plain)


def _check_named(only: tuple[str, ...], chosen: list[Found]) -> None:
    for name in only:
        if not any(_named(one.pair, (name,)) for one in chosen):
            raise UsageError(
                f"`{name}` names no API description on either side",
                hint="Give the path of a description from the root of the repository, a folder, or a glob.",
            )
