"""The elements that only AsyncAPI has, as design rules see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from reviewtui.formats.file_library import text_value
from reviewtui.model import Kind

if TYPE_CHECKING:
    from reviewtui.formats.asyncapi.views import ChannelView, MessageView, OperationView, ServerView
    from reviewtui.schema.node import Node


@dataclass(frozen=True, slots=True)
class BrokerElement:
    """A server; `schemes` are the names of the security schemes that it asks for, with their definitions."""

    node: Node
    view: ServerView
    schemes: tuple[tuple[str, Node], ...]

    KIND: ClassVar[Kind] = Kind.ASYNC_SERVER


@dataclass(frozen=True, slots=True)
class ChannelElement:
    """A channel; `templated` are the names in its address."""

    node: Node
    view: ChannelView
    templated: tuple[str, ...]

    KIND: ClassVar[Kind] = Kind.ASYNC_CHANNEL

    @property
    def address(self) -> str:
        """Its address; empty where the description does not know it."""
        return self.view.address or ""


@dataclass(frozen=True, slots=True)
class ActionElement:
    """What the application does on a channel: it receives, or it sends."""

    node: Node
    view: OperationView
    schemes: tuple[tuple[str, Node], ...]

    KIND: ClassVar[Kind] = Kind.ASYNC_OPERATION

    def text(self, key: str) -> str:
        """Return a text of it or of its traits; empty where there is none."""
        return self.view.whole.text(key).strip()


@dataclass(frozen=True, slots=True)
class EventElement:
    """A kind of message, once however many channels carry it.

    `payload` and `headers` have their references followed, and `fields` are the names of the members of both, in small
    letters. `sent` says that the application sends it, `shares_id` that another message has its `messageId`.
    """

    node: Node
    view: MessageView
    payload: Node | None
    headers: Node | None
    fields: frozenset[str]
    sent: bool
    shares_id: bool = False

    KIND: ClassVar[Kind] = Kind.ASYNC_MESSAGE

    @property
    def id(self) -> str:
        """Its `messageId`, which only AsyncAPI 2 has; empty where there is none."""
        return text_value(self.view.whole.at("messageId").value)
