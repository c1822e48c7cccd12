"""Which files make one schema: those whose definitions need each other."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Gathered
from reviewtui.formats.graphql.cutting import cut, defines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.formats.graphql.cutting import Chunk

_NAME = re.compile(r"[_A-Za-z]\w*")
_HIDDEN = re.compile(r'"""(?:[^"\\]++|\\"""|\\|"(?!""))*+"""|"(?:[^"\\\n\r]++|\\.)*+"|\#[^\n\r]*+')
_BUILT_IN = frozenset({"Int", "Float", "String", "Boolean", "ID"})
_ROOTS = frozenset({"schema", "Query", "Mutation", "Subscription"})
_FEDERATED = re.compile(rb"@(?:key|external|provides|requires|shareable|link|composeDirective)\b")


class _File(NamedTuple):
    """A file, the names that it defines and extends, and all words in it."""

    path: str
    defined: frozenset[str]
    extended: frozenset[str]
    words: frozenset[str]
    federated: bool


def gather(contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
    """Return the schemas that files make together, in the order of their paths.

    A file belongs to those that define what it refers to or extends. Where several files define a name, those that
    stand nearest count, and none when several stand equally near. Subgraphs of a federation extend types of each other
    without being one schema.
    """
    if len(contents) == 1:
        return tuple(Gathered(path, (path,)) for path, content in contents.items() if _defines(path, content))
    files = [file for path in sorted(contents) if (file := _read(path, contents[path])) is not None]
    groups = _Groups([file.path for file in files])
    definers: dict[str, list[str]] = defaultdict(list)
    for file in files:
        for name in file.defined - _ROOTS:
            definers[name].append(file.path)
    for file in files:
        for name in _needed(file, definers):
            home = _nearest(file.path, definers[name])
            if home is not None:
                groups.join(file.path, home)
    _join_roots(files, groups)
    return _named(groups.members())


def _defines(path: str, content: bytes) -> bool:
    """Tell whether a file is a schema, or would be one if it could be read: then it tells why not later."""
    try:
        return defines(path, content.decode("utf-8-sig", "replace"))
    except UnreadableError:
        return True


def _read(path: str, content: bytes) -> _File | None:
    """Return what a file defines; one that cannot be cut stands alone and tells why later."""
    try:
        chunks = cut(path, content.decode("utf-8-sig", "replace"))
    except UnreadableError:
        return _File(path, frozenset(), frozenset(), frozenset(), federated=False)
    own = [chunk for chunk in chunks if not chunk.executable]
    if not own:
        return None
    defined = frozenset(chunk.name for chunk in own if not chunk.extends)
    extended = frozenset(chunk.name for chunk in own if chunk.extends)
    return _File(path, defined, extended, _words(own), _FEDERATED.search(content) is not None)


def _words(chunks: Iterable[Chunk]) -> frozenset[str]:
    return frozenset(word for chunk in chunks for word in _NAME.findall(_HIDDEN.sub(" ", chunk.text)))


def _needed(file: _File, definers: Mapping[str, list[str]]) -> Iterable[str]:
    """Yield the names that a file takes from others; a subgraph repeats what it extends, and needs it from nobody."""
    foreign = file.words - file.defined - _BUILT_IN
    if file.federated:
        foreign -= file.extended
    return sorted(name for name in foreign if name in definers)


def _nearest(path: str, others: list[str]) -> str | None:
    """Return the file that stands nearest in the tree of folders; None when several do."""
    distances = sorted((_distance(path, other), other) for other in others)
    if len(distances) > 1 and distances[0][0] == distances[1][0]:
        return None
    return distances[0][1]


def _distance(one: str, other: str) -> int:
    ours, theirs = one.split("/")[:-1], other.split("/")[:-1]
    shared = len(posixpath.commonprefix([ours, theirs]))
    return len(ours) + len(theirs) - 2 * shared


def _join_roots(files: list[_File], groups: _Groups) -> None:
    """Put a file that only extends the roots to the one schema beside or above it that defines them."""
    bases = [file for file in files if file.defined & _ROOTS and not file.federated]
    for file in files:
        if file.federated or file.defined & _ROOTS or not file.extended & _ROOTS:
            continue
        around = [base.path for base in bases if _around(base.path, file.path)]
        home = _nearest(file.path, around) if around else None
        if home is not None:
            groups.join(file.path, home)


def _around(base: str, path: str) -> bool:
    folder = posixpath.dirname(base)
    return not folder or path.startswith(f"{folder}/")


class _Groups:
    """Files that belong together, found by joining them two by two."""

    def __init__(self, paths: list[str]) -> None:
        """Start with every file alone."""
        self._leader = {path: path for path in paths}

    def join(self, one: str, other: str) -> None:
        """Put the groups of two files together."""
        first, second = sorted((self._leading(one), self._leading(other)))
        self._leader[second] = first

    def members(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups, each in path order."""
        found: dict[str, list[str]] = defaultdict(list)
        for path in self._leader:
            found[self._leading(path)].append(path)
        return tuple(tuple(sorted(paths)) for paths in found.values())

    def _leading(self, path: str) -> str:
        while self._leader[path] != path:
            self._leader[path] = path = self._leader[self._leader[path]]
        return path


def _named(groups: Iterable[tuple[str, ...]]) -> tuple[Gathered, ...]:
    """Name each schema: a single file by itself, several by the folder that holds them all.

    Where two schemas share a folder, each goes by its first file.
    """
    folders: dict[str, int] = defaultdict(int)
    groups = list(groups)
    for paths in groups:
        folders[_home(paths)] += 1
    found = [Gathered(_home(paths) if folders[_home(paths)] == 1 else paths[0], paths) for paths in groups]
    return tuple(sorted(found))


def _home(paths: tuple[str, ...]) -> str:
    if len(paths) == 1:
        return paths[0]
    return posixpath.commonpath([posixpath.dirname(path) for path in paths]) or "."
