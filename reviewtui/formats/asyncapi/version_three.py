"""AsyncAPI 3: channels have addresses and messages, and operations refer to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.traits import with_traits
from reviewtui.formats.asyncapi.views import RECEIVE, SEND, ChannelView, OperationView, ReplyView
from reviewtui.formats.file_library import text_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.messages import MessageReader
    from reviewtui.formats.asyncapi.views import MessageView
    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.schema.node import Node


class VersionThree:
    """Reads what AsyncAPI 3 writes its own way."""

    def __init__(self, library: FileLibrary, root: Node, messages: MessageReader) -> None:
        """Read every channel, and then the operations that refer to them."""
        self._library = library
        self._root = root
        self._messages = messages
        self._channels: dict[tuple[str, str], ChannelView] = {}
        self._elsewhere: dict[tuple[str, str], ChannelView] = {}
        for key, entry in root.at("channels").members():
            if not key.startswith("x-") and isinstance(entry.value, dict):
                self._channels[entry.address] = self._channel(key, entry)
        self._by_target = {view.node.address: view for view in self._channels.values()}
        self._operations = tuple(self._read())

    def channels(self) -> dict[tuple[str, str], ChannelView]:
        """Return the channels by where they stand."""
        return self._channels

    def operations(self) -> tuple[OperationView, ...]:
        """Return what the application does on its channels."""
        return self._operations

    def _channel(self, key: str, entry: Node) -> ChannelView:
        node = self._library.follow(entry)
        address = node.mapping.get("address")
        messages = (self._messages.message(one, name) for name, one in node.at("messages").members())
        servers = tuple(self._last(one) for one in node.at("servers").elements())
        return ChannelView(
            node,
            key,
            address if isinstance(address, str) else None,
            {name: self._library.follow(one) for name, one in node.at("parameters").members()},
            tuple(messages),
            servers or None,
        )

    @staticmethod
    def _last(entry: Node) -> str:
        return text_value(entry.mapping.get("$ref")).rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")

    def _read(self) -> Iterator[OperationView]:
        for key, entry in self._root.at("operations").members():
            node = self._library.follow(entry)
            if key.startswith("x-") or not isinstance(node.value, dict):
                continue
            whole = with_traits(self._library, node, traits_win=False)
            channel = self._referred(whole.at("channel"))
            action = whole.text("action")
            if channel is None or action not in {RECEIVE, SEND}:
                continue
            messages = self._chosen(whole.at("messages"), channel)
            yield OperationView(whole, key, action, channel, messages, self._reply(whole.at("reply")))

    def _referred(self, entry: Node) -> ChannelView | None:
        """Return the channel that an operation refers to; it may be kept among the components, or in another file."""
        if not isinstance(entry.value, dict):
            return None
        target = self._library.resolve(entry)
        if target is None:
            return None
        known = self._channels.get(target.address) or self._by_target.get(self._library.follow(target).address)
        if known is None:
            known = self._elsewhere.get(target.address)
        if known is None:
            known = self._elsewhere[target.address] = self._channel(self._last(entry), target)
        return known

    def _chosen(self, listed: Node, channel: ChannelView | None) -> tuple[MessageView, ...]:
        """Return the messages that are listed, which are some of the channel's; all of them where none is listed."""
        of_channel = channel.messages if channel else ()
        if not isinstance(listed.value, list):
            return of_channel
        known = {message.whole.node.address: message for message in of_channel}
        known |= {message.entry.address: message for message in of_channel}
        found = []
        for one in listed.elements():
            target = self._library.resolve(one) if one.has("$ref") else one
            if target is not None:
                found.append(known.get(target.address) or self._messages.message(target, self._last(one)))
        return tuple(found)

    def _reply(self, entry: Node) -> ReplyView | None:
        node = self._library.follow(entry)
        if not isinstance(node.value, dict):
            return None
        channel = self._referred(node.at("channel"))
        address = text_value(self._library.follow(node.at("address")).mapping.get("location"))
        return ReplyView(node, address, channel, self._chosen(node.at("messages"), channel))

    def alternatives(self, holder: Node) -> Iterator[tuple[tuple[str, Node, tuple[str, ...]], ...]]:
        """Yield the ways to prove who calls: each one scheme, with its name, definition and scopes."""
        for entry in holder.elements():
            scheme = self._library.follow(entry)
            scopes = tuple(text_value(scope.value) for scope in scheme.at("scopes").elements())
            yield ((self._last(entry), scheme, scopes),)
