"""Comparing two descriptions: channels and operations are matched, what they use is compared once per direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.channels import compare_channel
from reviewtui.formats.asyncapi.content import compare_message
from reviewtui.formats.asyncapi.document import compare_document
from reviewtui.formats.asyncapi.event_versions import keep_versions
from reviewtui.formats.asyncapi.matching import match_channels, match_operations
from reviewtui.formats.asyncapi.modes import NOT_HELD, Held, Modes
from reviewtui.formats.asyncapi.operations import compare_alone, compare_operation, compare_unused
from reviewtui.formats.asyncapi.protobuf_payloads import ProtobufPayloads
from reviewtui.formats.asyncapi.servers import Servers
from reviewtui.formats.asyncapi.views import DIRECTIONS, ChannelView, MessageView, OperationView
from reviewtui.formats.avro.resolving import compare_avro
from reviewtui.formats.references import References
from reviewtui.formats.schema_units import MANNERS, SchemaUnits
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.graph import Graph, Unit


class Comparer(SchemaUnits):
    """Compares two sides; the outcome is a graph of units with their differences."""

    def __init__(self, base: Reader, head: Reader, held: Held = NOT_HELD) -> None:
        """Keep both sides, and match their channels."""
        self.modes = Modes(base, head, held)
        self.base = base
        self.head = head
        self.sides = base.library, head.library
        self.same_version = base.dialect.major == head.dialect.major
        super().__init__(self.sides, References(*self.sides, parents=False), same_reading=True)
        self.servers = Servers(self)
        self.protobuf = ProtobufPayloads(self.sides, self.graph)
        self.default_type = self.graph.unit("default-type", "", base, head, Direction.NONE)
        matched = match_channels(base.channels, head.channels)
        self._twins: dict[tuple[int, int], object] = {}
        self._channels: dict[object, Unit] = {}
        for number, (i, j) in enumerate(matched.pairs):
            self._join(number, base.channels[i], head.channels[j])
        for i in matched.gone:
            self._single(base.channels[i], How.REMOVED)
        for j in matched.come:
            self._single(head.channels[j], How.ADDED)

    def compare(self) -> Graph:
        """Compare everything and return the graph, with operations spread over it."""
        document = self.graph.unit("document", "", self.base, self.head, Direction.NONE)
        document.differences += compare_document(self.base, self.head)
        before, after = self.base.default_content_type, self.head.default_content_type
        if before != after:
            places = Place(self.base.root, "defaultContentType"), Place(self.head.root, "defaultContentType")
            self.default_type.differences.append(
                Difference(Kind.ASYNC_API, How.CHANGED, "default-content-type", before or None, after or None,
                           Effect.REPLACES, *places)
            )  # fmt: skip
        self._match_operations()
        compare_unused(self, document)
        self.graph.work(self._unit)
        keep_versions(self.graph)
        self.graph.spread()
        return self.graph

    def channel_unit(self, channel: ChannelView) -> Unit | None:
        """Return the unit of a channel of either side; None for one that only a reference names."""
        return self._channels.get(self._twin(channel))

    def paired_channels(self) -> Iterator[tuple[ChannelView, ChannelView]]:
        """Yield the channels that both sides have."""
        for unit in self._channels.values():
            old, new = unit.base, unit.head
            if unit.role == "channel" and isinstance(old, ChannelView) and isinstance(new, ChannelView):
                yield old, new

    def _twin(self, channel: ChannelView) -> object:
        """Return what is the same for a channel and its twin."""
        return self._twins.get((0, id(channel)), self._twins.get((1, id(channel)), channel.label))

    def _join(self, number: int, old: ChannelView, new: ChannelView) -> None:
        self._twins[0, id(old)] = self._twins[1, id(new)] = number
        self._channels[number] = self.graph.unit("channel", number, old, new, Direction.NONE)

    def _single(self, channel: ChannelView, how: How) -> None:
        key = how, channel.node.address
        self._twins[0 if how is How.REMOVED else 1, id(channel)] = key
        unit = self._channels[key] = self.graph.unit("single", key, channel, channel, Direction.NONE)
        name, place = channel.label, Place(channel.node)
        unit.differences.append(
            Difference(Kind.ASYNC_CHANNEL, how, "", name, None, Effect.NARROWS, place, None, name)
            if how is How.REMOVED
            else Difference(Kind.ASYNC_CHANNEL, how, "", None, name, Effect.WIDENS, None, place, name)
        )

    def _match_operations(self) -> None:
        old, new = self.base.operations, self.head.operations
        matched = match_operations(old, new, self._twin)
        for i, j in matched.pairs:
            self.graph.root("operation", old[i].called, old[i], new[j], DIRECTIONS[old[i].action])
        for i in matched.gone:
            compare_alone(self, old[i], How.REMOVED)
        for j in matched.come:
            compare_alone(self, new[j], How.ADDED)

    def _unit(self, unit: Unit) -> None:
        old, new = unit.base, unit.head
        if unit.role in MANNERS:
            self.compare_schemas(unit)
        elif isinstance(old, OperationView) and isinstance(new, OperationView) and unit.role == "operation":
            compare_operation(self, unit, old, new)
        elif isinstance(old, ChannelView) and isinstance(new, ChannelView) and unit.role == "channel":
            compare_channel(self, unit, old, new)
        elif isinstance(old, MessageView) and isinstance(new, MessageView):
            compare_message(self, unit, old, new)
        elif isinstance(old, Node) and isinstance(new, Node) and unit.role == "avro":
            unit.differences += compare_avro(old, new, unit.direction)

    def message(self, user: Unit, old: MessageView, new: MessageView, direction: Direction) -> None:
        """Link a pair of messages to its user."""
        key = old.whole.node.address, new.whole.node.address
        user.uses.append(self.graph.unit("message", key, old, new, direction))
