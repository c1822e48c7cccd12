"""Tells which of the files that a branch touches are descriptions, or parts of one, reading each version only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.registry import FORMATS, could_be, format_of
from reviewtui.repository.branch_files import files_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.config import Config
    from reviewtui.repository import Repository
    from reviewtui.repository.touched import Touched

SUFFIXES = tuple(dict.fromkeys(suffix for known in FORMATS for suffix in known.suffixes))
"""What the names of descriptions, and of their parts, end in."""

# A reference may be written in many ways; the last part of the path stands in all of them.
_ENDING = re.compile(rb"(?:%s)\b" % b"|".join(re.escape(suffix.encode()) for suffix in SUFFIXES), re.IGNORECASE)
_BEFORE_NAME = re.compile(rb"""[\s'"/\\#<>{}\[\],:]""")
_LONGEST_NAME = 255
_ODD = b""


class Described(NamedTuple):
    """The descriptions that a branch touches, by path, and how many files it touches that descriptions refer to."""

    specs: tuple[str, ...]
    parts: int


class Describing:
    """Looks at one branch after the other, and remembers what it read."""

    def __init__(self, repository: Repository, config: Config) -> None:
        """Read nothing yet."""
        self._repository = repository
        self._config = config
        # What was a description once is taken for one: whoever opens the review is told better.
        self._paths: set[str] = set()
        self._known: dict[str, bool] = {}
        self._names: dict[str, frozenset[bytes]] = {}

    def of(self, commit: str, files: Iterable[Touched]) -> Described:
        """Return what the files mean that differ in a commit from where its branch began."""
        specs: list[Touched] = []
        others: list[Touched] = []
        for file in files:
            if not could_be(file.path):
                continue
            (specs if self._is_description(file) else others).append(file)
        paths = tuple(sorted(file.path for file in specs))
        return Described(paths, self._parts(commit, others) if others and not paths else 0)

    def _is_description(self, file: Touched) -> bool:
        if not any(self._config.includes(path) for path in (file.before, file.after) if path):
            return False
        sides = [(path, oid) for path, oid in ((file.before, file.before_oid), (file.after, file.after_oid)) if path]
        return any(path in self._paths or self._describes(path, oid) for path, oid in sides)

    def _describes(self, path: str, oid: str) -> bool:
        """Return whether a version of a file is a description; what cannot be read is one if the settings name it."""
        if oid not in self._known:
            content = self._repository.blobs.read_many([oid]).get(oid)
            self._known[oid] = bool(self._config.specs) if content is None else format_of(path, content) is not None
        if self._known[oid]:
            self._paths.add(path)
        return self._known[oid]

    def _parts(self, commit: str, files: list[Touched]) -> int:
        """Return how many of the files are named in a description, or in a file that is."""
        tree = {path: oid for path, oid in files_of(self._repository.git, commit).items() if could_be(path)}
        self._read(tree)
        by_name: dict[bytes, list[str]] = {}
        for path, oid in tree.items():
            by_name.setdefault(_base_name(path), []).append(oid)
        waiting = [oid for path, oid in tree.items() if self._known[oid] and self._config.includes(path)]
        seen, named = set(waiting), set[bytes]()
        while waiting:
            names = self._names[waiting.pop()]
            for name in (names | {_ODD} if names else names) - named:
                named.add(name)
                more = [oid for oid in by_name.get(name, ()) if oid not in seen]
                seen.update(more)
                waiting += more
        return sum(any(_base_name(path) in named for path in (file.before, file.after) if path) for file in files)

    def _read(self, tree: Mapping[str, str]) -> None:
        """Learn of each version that is new which names of files stand in it, and whether it is a description."""
        new = {oid: path for path, oid in tree.items() if oid not in self._names}
        contents = self._repository.blobs.read_many(new)
        for oid, path in new.items():
            content = contents.get(oid, b"")
            known = format_of(path, content)
            self._known.setdefault(oid, known is not None)
            # Large descriptions mostly have all their parts in them, and need not be searched.
            alone = known is not None and not known.refers_elsewhere(content)
            self._names[oid] = frozenset() if alone else _names_in(content)


def _names_in(content: bytes) -> frozenset[bytes]:
    """Return what in a text could be the name of a file."""
    return frozenset(
        _BEFORE_NAME.split(content[max(0, found.start() - _LONGEST_NAME) : found.end()])[-1].lower()
        for found in _ENDING.finditer(content)
    )


def _base_name(path: str) -> bytes:
    """Return the last part of a path; of names that references spell in several ways, all count as one."""
    name = path.rpartition("/")[2].lower().encode(errors="surrogateescape")
    return name if name.isascii() and not _BEFORE_NAME.search(name) and b"%" not in name else _ODD
