"""AsyncAPI 2: a channel is its address, and holds what may be published to it and what may be subscribed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.traits import with_traits
from reviewtui.formats.asyncapi.views import RECEIVE, SEND, ChannelView, OperationView
from reviewtui.formats.file_library import text_value
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.messages import MessageReader
    from reviewtui.formats.asyncapi.views import MessageView
    from reviewtui.formats.file_library import FileLibrary

# Seen from others, as the words are: what others publish, the application receives.
ACTIONS = {"publish": RECEIVE, "subscribe": SEND}
# In AsyncAPI 1, which some mean when they write 2.0.0, an operation was its message, or a choice of messages.
OF_ONE = frozenset({"oneOf", "payload"})


class VersionTwo:
    """Reads what AsyncAPI 2.0 to 2.6 write their own way."""

    def __init__(self, library: FileLibrary, root: Node, messages: MessageReader) -> None:
        """Read every channel with its operations."""
        self._library = library
        self._root = root
        self._messages = messages
        self._channels: dict[tuple[str, str], ChannelView] = {}
        self._operations: list[OperationView] = []
        for address, entry in root.at("channels").members():
            if not address.startswith("x-") and isinstance(entry.value, dict):
                self._read(address, entry)

    def channels(self) -> dict[tuple[str, str], ChannelView]:
        """Return the channels by where they stand."""
        return self._channels

    def operations(self) -> tuple[OperationView, ...]:
        """Return what the application does on its channels."""
        return tuple(self._operations)

    def _read(self, address: str, entry: Node) -> None:
        node = self._library.follow(entry)
        held = {key: self._library.follow(node.at(key)) for key in ACTIONS if isinstance(node.mapping.get(key), dict)}
        listed = {key: tuple(self._listed(operation)) for key, operation in held.items()}
        parameters = {name: self._library.follow(one) for name, one in node.at("parameters").members()}
        servers = node.mapping.get("servers")
        names = tuple(text_value(name) for name in servers) if isinstance(servers, list) and servers else None
        together = tuple(message for messages in listed.values() for message in messages)
        channel = ChannelView(node, address, address, parameters, together, names)
        self._channels[entry.address] = channel
        for key, operation in held.items():
            # Where it is a message itself, its texts are those of the message.
            own = Node(operation.path, operation.pointer, {}) if "payload" in operation.mapping else operation
            whole = with_traits(self._library, own, traits_win=True)
            called = whole.text("operationId")
            self._operations.append(OperationView(whole, called, ACTIONS[key], channel, listed[key], None))

    def _listed(self, operation: Node) -> Iterator[MessageView]:
        """Yield the message of an operation, or each of those from which it may be one."""
        entry = operation.at("message")
        if not operation.has("message") and OF_ONE.intersection(operation.mapping):
            entry = operation
        if not isinstance(entry.value, dict):
            return
        choice = self._library.follow(entry).at("oneOf")
        if isinstance(choice.value, list):
            yield from (self._messages.message(one) for one in choice.elements() if isinstance(one.value, dict))
        else:
            yield self._messages.message(entry)

    def alternatives(self, holder: Node) -> Iterator[tuple[tuple[str, Node, tuple[str, ...]], ...]]:
        """Yield the ways to prove who calls: each some schemes, with name, definition and scopes."""
        schemes = self._root.at("components").at("securitySchemes")
        for alternative in holder.elements():
            yield tuple(
                (name, self._library.follow(schemes.at(name)), tuple(text_value(s.value) for s in scopes.elements()))
                for name, scopes in alternative.members()
            )
