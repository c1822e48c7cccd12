"""What a description says, in one model for all versions of AsyncAPI: each part with the places where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.file_library import text_value
from reviewtui.model import Direction, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.schema.node import Node

RECEIVE, SEND = "receive", "send"
DIRECTIONS = {RECEIVE: Direction.REQUEST, SEND: Direction.RESPONSE}


class Merged(NamedTuple):
    """An object with its traits: its own place, and every field where it is written."""

    node: Node
    fields: Mapping[str, Node]

    def at(self, key: str) -> Node:
        """Return a field; one that nobody wrote has the value None."""
        return self.fields.get(key) or self.node.at(key)

    def text(self, key: str) -> str:
        """Return a field that is a scalar as text; empty where there is none."""
        return text_value(self.at(key).value)


class ServerView(NamedTuple):
    """A broker: its name, and the address without what the protocol says already."""

    node: Node
    name: str
    address: str
    protocol: str


class MessageView(NamedTuple):
    """A kind of message.

    `entry` is where its channel or operation lists it, `names` are those that it goes by, the most telling first.
    `language` is that of its payload (`json`, `avro`, ...), and `whole` its fields with the traits.
    """

    entry: Node
    whole: Merged
    names: tuple[str, ...]
    payload: Node | None
    language: str
    headers: Node | None
    content_type: str

    @property
    def name(self) -> str:
        """What people call it; empty where nobody gave it a name."""
        return self.names[0] if self.names else ""


class ChannelView(NamedTuple):
    """A channel by its address; `key` is how the document calls it. `servers` is None where all of them have it."""

    node: Node
    key: str
    address: str | None
    parameters: Mapping[str, Node]
    messages: tuple[MessageView, ...]
    servers: tuple[str, ...] | None

    @property
    def label(self) -> str:
        """What people call it."""
        return self.key if self.address is None else self.address


class ReplyView(NamedTuple):
    """What comes back for a message: to which address, on which channel, and what."""

    node: Node
    address: str
    channel: ChannelView | None
    messages: tuple[MessageView, ...]


class OperationView(NamedTuple):
    """What the application does on a channel: it receives messages, or sends them."""

    whole: Merged
    id: str
    action: str
    channel: ChannelView
    messages: tuple[MessageView, ...]
    reply: ReplyView | None

    @property
    def called(self) -> Operation:
        """The operation by its two names."""
        return Operation(self.action.upper(), self.channel.label)
