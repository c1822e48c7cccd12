"""What something else carries in Protocol Buffers: two versions of one message, compared with all that it is made of.

A payload is a text, or a file with those that it imports. What is on no wire is not asked here: methods, options about
generated code, the file that a definition stands in, the name of the message that is carried.
"""

from __future__ import annotations

import posixpath
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.protobuf.declaring import declared
from reviewtui.formats.protobuf.differences import added, changed, removed
from reviewtui.formats.protobuf.elements import short
from reviewtui.formats.protobuf.enum_comparing import compare_enums
from reviewtui.formats.protobuf.extension_comparing import compare_extensions
from reviewtui.formats.protobuf.message_comparing import compare_messages, matched
from reviewtui.formats.protobuf.module import Module
from reviewtui.formats.protobuf.moving import renamed
from reviewtui.formats.protobuf.roots import SUFFIX
from reviewtui.formats.protobuf.types import Types
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewtui.formats.protobuf.elements import File, Message
    from reviewtui.schema.difference import Difference
    from reviewtui.schema.node import Node
    from reviewtui.text import Source

_CARRIED = "the payload"
_COMPILERS_OWN = "google/protobuf/"
_MOST_FILES = 1_000


class Payload(NamedTuple):
    """What a payload declares, with what it imports, and the messages of which it may be one."""

    module: Module
    roots: tuple[Message, ...]

    @property
    def file(self) -> File:
        """The text or file itself."""
        return self.module.files[_CARRIED]


def opened_payload(source: Source, at: Node, read: Callable[[str], Source], names: tuple[str, ...] = ()) -> Payload:
    """Return what is read of a source that stands `at` a node; the first of the names that it knows is what is carried.

    `read` returns a file of the repository; raises UnreadableError. Imports count from any folder around the source.
    """
    files = {_CARRIED: declared(source, _CARRIED, at.pointer)}
    waiting = [(at.path, _CARRIED)]
    while waiting and len(files) < _MOST_FILES:
        place, name = waiting.pop()
        for path in _imports(files[name]):
            found = None if path in files else _found(place, path, read)
            if found is not None:
                files[path] = declared(found, path)
                waiting.append((found.path, path))
    module = Module(files.values())
    return Payload(module, _roots(files[_CARRIED], names))


def _imports(file: File) -> Iterator[str]:
    for key in file.node.mapping:
        if key.startswith("import ") and not key.removeprefix("import ").startswith(_COMPILERS_OWN):
            yield key.removeprefix("import ")


def _found(place: str, path: str, read: Callable[[str], Source]) -> Source | None:
    """Return a file that is imported from a place; None where it is in no folder around it."""
    if path.startswith("/") or ".." in path.split("/") or not path.lower().endswith(SUFFIX):
        return None
    folder = posixpath.dirname(place)
    while True:
        try:
            return read(posixpath.join(folder, path))
        except UnreadableError:
            if not folder:
                return None
            folder = posixpath.dirname(folder)


def _roots(file: File, names: tuple[str, ...]) -> tuple[Message, ...]:
    """Return the messages that may be carried: the one that has a name, else all that are no part of others."""
    outer = [message for message in file.messages if message.parent == file.package]
    for name in names:
        for message in outer:
            if name in {message.name, short(message.name)}:
                return (message,)
    used = {short(field.type) for message in file.messages for field in message.fields}
    return tuple(message for message in outer if short(message.name) not in used) or tuple(outer)


def compare_payloads(old: Payload, new: Payload) -> Iterator[Difference]:
    """Yield what differs in the messages that are carried, and in what they are made of, as far as it travels."""
    before, after = old.file, new.file
    if before.package != after.package:
        yield changed(Kind.PROTO_FILE, "package", before.package, after.package, before.node, after.node, "package")
    later = renamed(old.module, new.module)
    pairs, alone = _paired(old.roots, new.roots, later)
    later |= {one.name: twin.name for one, twin in pairs}
    yield from alone
    yield from _Walk(Types(old.module, new.module, later)).differences(pairs)


def _paired(
    olds: tuple[Message, ...], news: tuple[Message, ...], later: dict[str, str]
) -> tuple[list[tuple[Message, Message]], list[Difference]]:
    """Return which messages stand for each other, by name or because each is the only one, and what came and went."""
    if len(olds) == len(news) == 1:
        return [(olds[0], news[0])], []
    after = {message.name: message for message in news}
    pairs = [(one, after[name]) for one in olds if (name := later.get(one.name, one.name)) in after]
    known = {message.name for pair in pairs for message in pair}
    gone = [
        removed(Kind.PROTO_MESSAGE, "", {"name": short(one.name)}, one.node) for one in olds if one.name not in known
    ]
    come = [added(Kind.PROTO_MESSAGE, "", {"name": short(one.name)}, one.node) for one in news if one.name not in known]
    return pairs, [*gone, *come]


class _Walk:
    """Goes from messages through their fields to all that these are made of, each once."""

    def __init__(self, types: Types) -> None:
        self._types = types
        self._met: set[str] = set()
        self._waiting: deque[tuple[Message, Message]] = deque()

    def differences(self, pairs: list[tuple[Message, Message]]) -> Iterator[Difference]:
        for pair in pairs:
            self._meet(*pair)
        while self._waiting:
            old, new = self._waiting.popleft()
            yield from compare_messages(self._types, old, new, listed=False)
            for before, after in matched(old.fields, new.fields)[0]:
                was, now = self._types.base.type_of(before), self._types.head.type_of(after)
                if self._types.same(was, now):
                    yield from self._type(was.name, now.name)
        for differences, extended in compare_extensions(self._types):
            if extended in self._met:
                yield from differences

    def _meet(self, old: Message, new: Message) -> None:
        if old.name not in self._met:
            self._met.add(old.name)
            self._waiting.append((old, new))

    def _type(self, old: str, new: str) -> Iterator[Difference]:
        base, head = self._types.base, self._types.head
        if old in base.messages and new in head.messages:
            self._meet(base.messages[old], head.messages[new])
        elif old in base.enums and new in head.enums and old not in self._met:
            self._met.add(old)
            yield from compare_enums(base.enums[old], head.enums[new])
