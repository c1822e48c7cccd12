"""The files of one version as anchors need them: trees, references, and the names of the members of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reviewtui.anchors.members import member_names
from reviewtui.formats.comparison import Files, KnowsTwins, SpecPair
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.registry import format_of, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.formats.comparison import Twin
    from reviewtui.model import Location
    from reviewtui.schema.node import Node
    from reviewtui.text import Source


class Version(Files, Protocol):
    """What is needed of one side; a snapshot has it."""

    def oid(self, path: str) -> str | None:
        """Return the Git blob id of a file; None when it is not there."""
        ...  # pragma: no cover


def twins(old: Documents, new: Documents, path: str, renamed: str) -> Mapping[tuple[str, str], Twin]:
    """Return what of a description stands elsewhere in another version, as far as its format knows."""
    if not old.has(path) or not new.has(renamed):
        return {}
    known = format_of(path, old.text(path))
    if known is None or not isinstance(known, KnowsTwins):
        return {}
    return known.twins(SpecPair(path, renamed), old.version, new.version)


class Documents:
    """One version; every file is read when it is first asked for, and once."""

    def __init__(self, version: Version) -> None:
        """Take the files; nothing is read yet."""
        self.version = version
        self._library = FileLibrary(version, {}, reader=read_file)
        self._there: dict[str, bool] = {}
        self._names: dict[tuple[str, str], tuple[str, ...]] = {}

    def has(self, path: str) -> bool:
        """Tell whether there is such a file."""
        if path not in self._there:
            self._there[path] = self.version.oid(path) is not None
        return self._there[path]

    def source(self, path: str) -> Source:
        """Return a file; raises UnreadableError."""
        return self._library.source(path)

    def text(self, path: str) -> bytes:
        """Return a file as it stands, whether or not it can be taken apart; raises UnreadableError."""
        known = (source.text for source in self._library.sources if source.path == path)
        return next(known, b"") or self.version.read(path)

    def root(self, path: str) -> Node:
        """Return the whole of a file; raises UnreadableError."""
        return self._library.root(path)

    def chain(self, node: Node) -> Iterator[Node]:
        """Yield a part and what it refers to, reference after reference, as far as they lead."""
        passed = set()
        following: Node | None = node
        while following is not None and following.address not in passed:
            passed.add(following.address)
            yield following
            following = self._library.resolve(following)

    def end(self, node: Node) -> Node:
        """Return what a part stands for once its references are followed; the last of them at a dead end."""
        *_, last = self.chain(node)
        return last

    def names(self, node: Node) -> tuple[str, ...]:
        """Return the names of the members of a list."""
        if node.address not in self._names:
            self._names[node.address] = member_names(node, self._library)
        return self._names[node.address]

    def locate(self, path: str, pointers: list[str]) -> dict[str, Location]:
        """Return where parts of one file stand."""
        return self._library.locate(path, pointers)
