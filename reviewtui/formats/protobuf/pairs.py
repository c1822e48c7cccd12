"""Comparing the two versions of one module, one of which may be missing, and some files of which may be broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.finishing import Finisher
from reviewtui.formats.protobuf.comparing import Comparer
from reviewtui.formats.protobuf.declaring import declared
from reviewtui.formats.protobuf.module import Module
from reviewtui.formats.protobuf.reading import read_proto
from reviewtui.formats.protobuf.roots import inside
from reviewtui.formats.protobuf.stability import drafts, unstable
from reviewtui.formats.protobuf.words import describe
from reviewtui.model import Kind, Problem, SpecStatus

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.graph import Graph
    from reviewtui.formats.protobuf.elements import File
    from reviewtui.model import Change
    from reviewtui.text import Source

_CALLED = frozenset({Kind.PROTO_RPC, Kind.PROTO_SERVICE, Kind.PROTO_PACKAGE})


class Side(NamedTuple):
    """One version: its files as trees by path in the module, and those that cannot be read."""

    library: FileLibrary
    sources: dict[str, Source]
    broken: dict[str, Problem]

    def module(self, without: Iterable[str], like: Module | None = None) -> Module:
        """Return what the files declare, without some of them; what is the same in `like` is taken from there."""
        left = set(without)
        files = (self._file(path, source, like) for path, source in self.sources.items() if path not in left)
        return Module(files)

    @staticmethod
    def _file(path: str, source: Source, like: Module | None) -> File:
        known = like.files.get(path) if like else None
        return known if known and known.node.value is source.value else declared(source, path)

    @property
    def version(self) -> str:
        """The newest syntax or edition of its files."""
        said = (source.value for source in self.sources.values())
        found = (one.get("edition") or one.get("syntax") or "proto2" for one in said if isinstance(one, dict))
        return max(map(str, found), key=lambda one: (one.isdigit(), one), default="")


def opened(
    files: Files,
    root: str | None,
    members: Iterable[str],
    like: Mapping[tuple[str, bytes], Source] | None = None,
    *,
    comments: bool = True,
) -> Side:
    """Read the files of one version; what is equal in `like`, the other one, is taken from there.

    Comparing does not ask what `comments` say, and is quicker without.
    """
    known: dict[str, Source] = {}
    library = FileLibrary(files, known, reader=read_proto)
    side = Side(library, {}, {})
    for path in members:
        name = inside(root or ".", path)
        try:
            content = files.read(path)
            shared = like.get((path, content)) if like else None
            known[path] = side.sources[name] = shared or read_proto(path, content, comments=comments)
        except UnreadableError as error:
            side.broken[name] = Problem(error.message, error.path or path, error.line, error.column, error.hint)
    return side


def compare_pair(name: str, pair: SpecPair, base: Files, head: Files) -> Comparison:
    """Compare two versions of a module; one that came or went is compared with an empty one."""
    was, now = pair.members
    old = opened(base, pair.base_path, was, comments=False)
    shared = {(source.path, source.text): source for source in old.sources.values()}
    new = opened(head, pair.path, now, shared, comments=False)
    errors = (*old.broken.values(), *new.broken.values())
    version = new.version or old.version
    if errors and not (old.sources or new.sources):
        return Comparison(name, version, SpecStatus.UNREADABLE, errors=errors)
    # What stands in a file that cannot be read on one side is neither gone nor new: it is left out on both.
    skipped = {*old.broken, *new.broken}
    before = old.module(skipped)
    sides = before, new.module(skipped, before)
    changes = _changes(sides, (old, new))
    status = SpecStatus.CHANGED if changes or errors else SpecStatus.UNCHANGED
    if pair.base_path is None or pair.path is None:
        status = SpecStatus.ADDED if pair.base_path is None else SpecStatus.REMOVED
        changes = tuple(change for change in changes if change.kind in _CALLED)
    notes = new.library.notes()
    compared = Comparison(name, version, status, changes, errors, notes, unstable(sides[0]))
    return compared._replace(drafts=drafts(sides[0]))


def _changes(sides: tuple[Module, Module], opened_sides: tuple[Side, Side]) -> tuple[Change, ...]:
    graph = Comparer(*sides).compare()
    libraries = opened_sides[0].library, opened_sides[1].library
    return Finisher(libraries, ("", ""), describe, _as_they_are).changes(graph)


def _as_they_are(_: Graph, changes: dict[Hashable, Change]) -> Iterable[Change]:
    """Return the changes without guesses: numbers tell which fields belong together."""
    return changes.values()
