"""Reading a description into the model that all versions share; what each version writes its own way is in a module."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reviewtui.formats.asyncapi.addresses import host_of
from reviewtui.formats.asyncapi.dialect import dialect_of
from reviewtui.formats.asyncapi.messages import MessageReader
from reviewtui.formats.asyncapi.version_three import VersionThree
from reviewtui.formats.asyncapi.version_two import VersionTwo
from reviewtui.formats.asyncapi.views import ServerView
from reviewtui.formats.file_library import FileLibrary, text_value
from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.formats.asyncapi.views import ChannelView, OperationView
    from reviewtui.formats.comparison import Files
    from reviewtui.schema.node import Node
    from reviewtui.text import Source


class Reading(Protocol):
    """What the versions of AsyncAPI write in ways of their own."""

    def channels(self) -> Mapping[tuple[str, str], ChannelView]:
        """Return the channels by where they stand."""
        ...

    def operations(self) -> tuple[OperationView, ...]:
        """Return what the application does on its channels."""
        ...

    def alternatives(self, holder: Node) -> Iterator[tuple[tuple[str, Node, tuple[str, ...]], ...]]:
        """Yield the ways to prove who calls: each some schemes, with name, definition and scopes."""
        ...


class Reader:
    """Reads one side's description."""

    def __init__(self, files: Files, source: Source) -> None:
        """Read the whole model once; raises UnreadableError when it is no AsyncAPI."""
        self.dialect = dialect_of(source)
        self.library = FileLibrary(files, {source.path: source}, ref_siblings_count=False)
        self.root = self.library.root(source.path)
        self.info = self.root.at("info")
        self.default_content_type = text_value(self.root.mapping.get("defaultContentType"))
        self.messages = MessageReader(self.library, self.dialect, self.default_content_type)
        version = VersionTwo if self.dialect.major == 2 else VersionThree  # noqa: PLR2004 - the number is the version
        self.version: Reading = version(self.library, self.root, self.messages)
        self.channels = tuple(self.version.channels().values())
        self.operations = self.version.operations()
        self.servers = {server.name: server for server in self._servers()}

    def _servers(self) -> Iterator[ServerView]:
        for name, entry in self.root.at("servers").members():
            node = self.library.follow(entry)
            if isinstance(node.value, dict):
                protocol = text_value(node.mapping.get("protocol")).lower()
                yield ServerView(node, name, host_of(node, protocol), protocol)


def opened(files: Files, path: str, like: Source | None = None) -> Reader:
    """Return a reader of one version; raises UnreadableError."""
    return Reader(files, read(path, files.read(path), like))
