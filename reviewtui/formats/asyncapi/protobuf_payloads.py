"""Payloads in Protocol Buffers, as a text in the description or as a file: the one place here that knows the language.

What reads and compares is imported where it is used, for few descriptions carry any.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reviewtui.errors import UnreadableError
from reviewtui.model import Direction

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from reviewtui.formats.asyncapi.views import MessageView
    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.graph import Graph, Unit
    from reviewtui.formats.protobuf.payloads import Payload
    from reviewtui.formats.words import Words
    from reviewtui.schema.node import Node
    from reviewtui.text import Source

_SUFFIX = ".proto"


class _Read(NamedTuple):
    payload: Payload
    at: Hashable


class ProtobufPayloads:
    """Reads the payloads of both sides, and compares each pair once."""

    def __init__(self, sides: tuple[FileLibrary, FileLibrary], graph: Graph) -> None:
        """Start with nothing read."""
        self._sides = sides
        self._graph = graph
        self._known: dict[Hashable, _Read | None] = {}
        self._files: dict[tuple[int, str], Source] = {}

    def compare(self, user: Unit, old: MessageView, new: MessageView, directions: Iterable[Direction]) -> bool:
        """Link the payloads of a pair of messages to their user; False where one of them cannot be read."""
        before, after = (self._opened(number, one) for number, one in enumerate((old, new)))
        if before is None or after is None:
            return False
        for direction in directions:
            carried = self._graph.unit("protobuf", (before.at, after.at), None, None, direction)
            if carried not in user.uses:
                user.uses.append(carried)
            if not carried.differences:
                from reviewtui.formats.protobuf.payloads import compare_payloads  # noqa: PLC0415 - see above

                carried.differences += compare_payloads(before.payload, after.payload)
        return True

    def _opened(self, side: int, message: MessageView) -> _Read | None:
        """Return what a message carries; None, and a note why, where it cannot be read."""
        node = message.payload
        if node is None:
            return None
        key = side, node.address, message.names
        if key not in self._known:
            try:
                self._known[key] = self._read(side, node, message)
            except UnreadableError as error:
                reference = node.mapping.get("$ref") or node.value
                said = f"{error.message} in line {error.line}" if error.line else error.message
                self._sides[side].missing(node, str(reference), f"the payload cannot be read: {said}", error.hint)
                self._known[key] = None
        return self._known[key]

    def _read(self, side: int, node: Node, message: MessageView) -> _Read | None:
        """Return what stands at a node; None where it is neither a text nor a file, and so is not looked into."""
        from reviewtui.formats.protobuf.payloads import opened_payload  # noqa: PLC0415 - see above
        from reviewtui.formats.protobuf.reading import read_proto  # noqa: PLC0415 - the same

        def read(path: str) -> Source:
            return self._file(side, path)

        if refers_to_proto(node):
            file, _, fragment = str(node.mapping["$ref"]).partition("#")
            source = read(_inside(node.path, file))
            names = (fragment.rpartition("/")[2].removeprefix("message "), *message.names)
            payload = opened_payload(source, node._replace(path=source.path, pointer=""), read, names)
        else:
            node = self._sides[side].follow(node)
            if not isinstance(node.value, str):
                return None
            source = read_proto(node.path, node.value.encode(errors="surrogatepass"), comments=False)
            self._sides[side].add_text(node, source)
            payload = opened_payload(source, node, read, message.names)
        return _Read(payload, (node.address, tuple(root.name for root in payload.roots)))

    def _file(self, side: int, path: str) -> Source:
        """Return a file, whatever a reference of another kind may have read it as; raises UnreadableError."""
        from reviewtui.formats.protobuf.reading import read_proto  # noqa: PLC0415 - see above

        known = self._files.get((side, path))
        if known is None:
            library = self._sides[side]
            known = self._files[side, path] = read_proto(path, library.files.read(path), comments=False)
            library.add(known)
        return known


def refers_to_proto(node: Node) -> bool:
    """Tell whether a node is a reference to a file of Protocol Buffers."""
    reference = node.mapping.get("$ref")
    return isinstance(reference, str) and reference.partition("#")[0].lower().endswith(_SUFFIX)


def _inside(here: str, file: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(file)))
    if "://" in file or path.startswith(("../", "/")):
        raise UnreadableError("it stands outside of the repository", path=here, hint="Copy the file into it.")
    return path


def describe_file(node: Node, root: Node) -> Words | None:
    """Describe a node of a file of Protocol Buffers as in a module of such files; None for any other file."""
    if not node.path.lower().endswith(_SUFFIX):
        return None
    from reviewtui.formats.protobuf.words import describe  # noqa: PLC0415 - see above

    return describe(node, root, node.path)


def describe_text(words: Words, tokens: list[str]) -> None:
    """Describe the way into a payload that is a text; the words are those of the payload."""
    from reviewtui.formats.protobuf.words import go_inside  # noqa: PLC0415 - see above

    go_inside(words, tokens, "", f" of {words.place}")
