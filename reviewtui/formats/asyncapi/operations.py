"""Comparing what the application does: operations with their messages and replies, and messages that nobody uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.bindings import Bound, compare_bindings
from reviewtui.formats.asyncapi.matching import match_messages
from reviewtui.formats.asyncapi.notes import compare_notes
from reviewtui.formats.asyncapi.security import compare_security
from reviewtui.formats.asyncapi.views import DIRECTIONS, RECEIVE
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.formats.asyncapi.comparing import Comparer
    from reviewtui.formats.asyncapi.views import ChannelView, MessageView, OperationView, ReplyView
    from reviewtui.formats.graph import Unit

K = Kind.ASYNC_OPERATION


def compare_operation(comparer: Comparer, unit: Unit, old: OperationView, new: OperationView) -> None:
    """Compare an operation with its twin."""
    for channel in (old.channel, new.channel):
        _use_channel(comparer, unit, channel)
    places = Place(old.whole.node), Place(new.whole.node)
    name = old.id or str(old.called)
    if old.action != new.action:
        where = Place(old.whole.node, "action"), Place(new.whole.node, "action")
        unit.differences.append(Difference(K, How.CHANGED, "action", old.action, new.action, Effect.REPLACES, *where,
                                           name))  # fmt: skip
        return
    left, joined = comparer.channel_unit(old.channel), comparer.channel_unit(new.channel)
    told = left is not None and joined is not None and left.role == joined.role == "single"  # with the channels
    if left is not joined and not told:
        values = old.channel.label, new.channel.label
        where = Place(old.whole.node, "channel"), Place(new.whole.node, "channel")
        unit.differences.append(Difference(K, How.CHANGED, "channel", *values, Effect.REPLACES, *where, name))
    if old.id != new.id and (comparer.same_version or (old.id and new.id)):
        unit.differences.append(Difference(K, How.CHANGED, "id", old.id or None, new.id or None, Effect.ANNOTATES,
                                           *places, name))  # fmt: skip
    unit.differences += compare_notes(old.whole, new.whole)
    holders = old.whole.node, new.whole.node
    security = old.whole.at("security"), new.whole.at("security")
    unit.differences += compare_security(K, (comparer.base, comparer.head), *security, holders)
    bound = (side.follow(one.whole.at("bindings")) for side, one in zip(comparer.sides, (old, new), strict=True))
    compare_bindings(comparer, unit, "operation", *(Bound(b, n) for b, n in zip(bound, holders, strict=True)))
    compare_messages(comparer, unit, old.messages, new.messages)
    _compare_replies(comparer, unit, old, new)


def _use_channel(comparer: Comparer, unit: Unit, channel: ChannelView) -> None:
    used = comparer.channel_unit(channel)
    if used is not None and used not in unit.uses:
        unit.uses.append(used)
    comparer.servers.use(unit, channel.servers)


def compare_messages(
    comparer: Comparer,
    unit: Unit,
    old: Sequence[MessageView],
    new: Sequence[MessageView],
    *,
    reply: bool = False,
) -> None:
    """Compare the messages of two lists: which came and went, and what differs in those that stayed."""
    matched = match_messages(old, new)
    for i, j in matched.pairs:
        comparer.message(unit, old[i], new[j], unit.direction)
        if not old[i].whole.text("contentType") and not new[j].whole.text("contentType"):
            unit.uses.append(comparer.default_type)
    for i in matched.gone:
        unit.differences.append(_of_reply(old[i], How.REMOVED) if reply else _single(old[i], How.REMOVED))
    for j in matched.come:
        unit.differences.append(_of_reply(new[j], How.ADDED) if reply else _single(new[j], How.ADDED))


def _of_reply(message: MessageView, how: How) -> Difference:
    found = _single(message, how)
    return found._replace(kind=Kind.ASYNC_REPLY, fact="message", effect=Effect.UNKNOWN)


def _single(message: MessageView, how: How) -> Difference:
    name, place = message.name or "without a name", Place(message.entry)
    if how is How.REMOVED:
        return Difference(Kind.ASYNC_MESSAGE, how, "", name, None, Effect.NARROWS, place, None, name)
    return Difference(Kind.ASYNC_MESSAGE, how, "", None, name, Effect.WIDENS, None, place, name)


def _compare_replies(comparer: Comparer, unit: Unit, old: OperationView, new: OperationView) -> None:
    before, after = old.reply, new.reply
    if before is None and after is None:
        return
    name = old.id or str(old.called)
    if before is None or after is None:
        places = Place(old.whole.node, "reply"), Place(new.whole.node, "reply")
        if after is not None:
            found = Difference(Kind.ASYNC_REPLY, How.ADDED, "", None, name, Effect.WIDENS, None, places[1], name)
        else:
            found = Difference(Kind.ASYNC_REPLY, How.REMOVED, "", name, None, Effect.NARROWS, places[0], None, name)
        unit.differences.append(found)
        return
    _compare_reply(comparer, unit, before, after, name)


def _compare_reply(comparer: Comparer, unit: Unit, old: ReplyView, new: ReplyView, name: str) -> None:
    labels = [reply.channel.label if reply.channel else None for reply in (old, new)]
    same = old.channel and new.channel and comparer.channel_unit(old.channel) is comparer.channel_unit(new.channel)
    if old.address != new.address:
        places = Place(old.node, "address"), Place(new.node, "address")
        unit.differences.append(
            Difference(Kind.ASYNC_REPLY, How.CHANGED, "address", old.address or None, new.address or None,
                       Effect.REPLACES, *places, name)
        )  # fmt: skip
    elif labels[0] != labels[1] and not same:
        places = Place(old.node, "channel"), Place(new.node, "channel")
        unit.differences.append(
            Difference(Kind.ASYNC_REPLY, How.CHANGED, "address", labels[0], labels[1], Effect.REPLACES, *places, name)
        )
    turned = comparer.graph.unit("reply", id(unit), old, new, unit.direction.turned())
    unit.uses.append(turned)
    compare_messages(comparer, turned, old.messages, new.messages, reply=True)


def compare_alone(comparer: Comparer, operation: OperationView, how: How) -> None:
    """Tell of an operation that came or went, unless its channel did."""
    role = "gone operation" if how is How.REMOVED else "new operation"
    unit = comparer.graph.root(role, operation.called, operation, operation, DIRECTIONS[operation.action])
    channel = comparer.channel_unit(operation.channel)
    if channel is not None and channel.role == "single":
        unit.uses.append(channel)
        return
    name, place = operation.id or str(operation.called), Place(operation.whole.node)
    fact = "receive" if operation.action == RECEIVE else "send"
    if how is How.REMOVED:
        found = Difference(K, how, fact, name, None, Effect.NARROWS, place, None, name)
    else:
        found = Difference(K, how, fact, None, name, Effect.WIDENS, None, place, name)
    unit.differences.append(found)


def compare_unused(comparer: Comparer, unit: Unit) -> None:
    """Compare the messages of channels that no operation names: who sends them is not known."""
    used = [_used(side.operations) for side in (comparer.base, comparer.head)]
    for old, new in comparer.paired_channels():
        matched = match_messages(old.messages, new.messages)
        for i, j in matched.pairs:
            if id(old.messages[i]) not in used[0]:
                for direction in (Direction.REQUEST, Direction.RESPONSE):
                    comparer.message(unit, old.messages[i], new.messages[j], direction)
        gone = (old.messages[i] for i in matched.gone)
        come = (new.messages[j] for j in matched.come)
        unit.differences += [_single(one, How.REMOVED) for one in gone if id(one) not in used[0]]
        unit.differences += [_single(one, How.ADDED) for one in come if id(one) not in used[1]]


def _used(operations: Sequence[OperationView]) -> set[int]:
    listed = ((*one.messages, *(one.reply.messages if one.reply else ())) for one in operations)
    return {id(message) for messages in listed for message in messages}
