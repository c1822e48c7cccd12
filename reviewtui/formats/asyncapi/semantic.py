"""A description for looking at one operation at a time: its channel, and the messages that are sent or received."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.asyncapi.matching import match_messages
from reviewtui.formats.asyncapi.pairs import both_opened
from reviewtui.formats.asyncapi.views import DIRECTIONS
from reviewtui.formats.semantic import PartKind, Words
from reviewtui.formats.semantic_tree.drafts import Both, Draft, holder, section, starts, together
from reviewtui.formats.semantic_tree.planting import planted
from reviewtui.formats.semantic_tree.routes import Routes
from reviewtui.formats.semantic_tree.schemas import Schemas, Seen
from reviewtui.model import Direction
from reviewtui.text import unescape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.asyncapi.views import MessageView, OperationView
    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.semantic import Mark, SemanticTree
    from reviewtui.formats.semantic_tree.routes import Start
    from reviewtui.model import Location, Operation
    from reviewtui.places import SideName
    from reviewtui.schema.node import Node

    Operations = Sequence[OperationView]
    MessageViews = Sequence[MessageView]

_SCHEMAS = ("", "components", "schemas")
_JSON = "json"


def open_semantic_view(pair: SpecPair, base: Files, head: Files) -> AsyncApiSemanticView:
    """Read both versions; a side that does not exist is empty. Raises UnreadableError."""
    return AsyncApiSemanticView(*both_opened(pair, base, head))


class AsyncApiSemanticView:
    """Hands out trees; what was followed for one of them is kept for the others."""

    def __init__(self, base: Reader, head: Reader) -> None:
        """Take both sides."""
        self._readers = base, head
        self._schemas = Schemas(base.library, head.library)
        self._routes: dict[SideName, Routes] = {"base": Routes(base.library), "head": Routes(head.library)}

    def operation(self, operation: Operation, marks: tuple[Mark, ...]) -> SemanticTree | None:
        """Return the tree of an operation; None when neither side has it."""
        old, new = ([one for one in reader.operations if one.called == operation] for reader in self._readers)
        known = new or old
        if not known:
            return None
        direction = DIRECTIONS[known[0].action]
        replies = [*self._messages(_answers(old), _answers(new), direction.turned())]
        inside = [*self._messages(_carried(old), _carried(new), direction)]
        inside += [section("Reply", replies)] if replies else []
        # What is said of the channel beside its messages comes last, for it holds them.
        inside.append(_channel(old, new))
        within = together(inside)
        draft = Draft(
            PartKind.OPERATION,
            str(operation),
            Both((*_whole(old), *within.base), (*_whole(new), *within.head)),
            words=partial(Words, _ids(old), _ids(new)),
            inside=lambda: inside,
        )
        return planted(self._routes, draft, marks)

    def component(
        self, base: Location | None, head: Location | None, direction: Direction, marks: tuple[Mark, ...]
    ) -> SemanticTree | None:
        """Return the tree of the schema in which a place lies; None when it lies in none that has a name."""
        known = head or base
        pointer = self._named(known) if known else None
        if known is None or pointer is None:
            return None
        nodes = [_there(reader, known.path, pointer) for reader in self._readers]
        within = frozenset(node.address for node in nodes if node)
        if not within:
            return None
        name = unescape(pointer.rpartition("/")[2]) or PurePosixPath(known.path).stem
        old, new = ((node,) if node else () for node in nodes)
        draft = self._schemas.draft(PartKind.COMPONENT, name, Seen(old, new, within=within), direction)
        return planted(self._routes, draft, marks)

    def locate(self, side: SideName, place: Location) -> Location:
        """Return a place with its line and column."""
        return self._readers[side == "head"].library.locate(place.path, [place.pointer])[place.pointer]

    def _named(self, place: Location) -> str | None:
        """Return the pointer of the schema around a place; a file beside the description is one as a whole."""
        if place.path not in {reader.root.path for reader in self._readers}:
            return ""
        tokens = place.pointer.split("/")[: len(_SCHEMAS) + 1]
        return "/".join(tokens) if tuple(tokens[:-1]) == _SCHEMAS else None

    def _messages(self, old: MessageViews, new: MessageViews, direction: Direction) -> Iterator[Draft]:
        matched = match_messages(old, new)
        for before, after in matched.pairs:
            yield self._message(old[before], new[after], direction)
        yield from (self._message(None, new[number], direction) for number in matched.come)
        yield from (self._message(old[number], None, direction) for number in matched.gone)

    def _message(self, old: MessageView | None, new: MessageView | None, direction: Direction) -> Draft:
        known = new or old
        nodes = [one.whole.node if one else None for one in (old, new)]
        words = Words(_kind(old), _kind(new))
        inside = [
            *self._content(PartKind.HEADER, "headers", [one.headers if one else None for one in (old, new)], direction),
            *self._payload(old, new, direction),
        ]
        name = (known.name if known else "") or "message"
        draft = holder(PartKind.MESSAGE, name, nodes, "", direction, inside, words)
        own, within = draft.starts, together(inside)
        return replace(draft, starts=Both((*own.base, *within.base), (*own.head, *within.head)))

    def _payload(self, old: MessageView | None, new: MessageView | None, direction: Direction) -> Iterator[Draft]:
        nodes = [one.payload if one else None for one in (old, new)]
        languages = [one.language if one else "" for one in (old, new)]
        if {*languages} <= {_JSON, ""}:
            yield from self._content(PartKind.SCHEMA, "payload", nodes, direction)
        elif any(nodes):
            before, after = ((one,) if node else None for node, one in zip(nodes, languages, strict=True))
            words = Words(before, after, leaf=True)
            yield holder(PartKind.SCHEMA, "payload", nodes, "", direction, [], words)

    def _content(
        self, kind: PartKind, name: str, nodes: Sequence[Node | None], direction: Direction
    ) -> Iterator[Draft]:
        old, new = ((node,) if node is not None else () for node in nodes)
        if old or new:
            yield self._schemas.draft(kind, name, Seen(old, new), direction)


def _carried(operations: Operations) -> list[MessageView]:
    return [message for one in operations for message in one.messages]


def _answers(operations: Operations) -> list[MessageView]:
    return [message for one in operations if one.reply for message in one.reply.messages]


def _there(reader: Reader, path: str, pointer: str) -> Node | None:
    """Return what stands at a place, if it is a schema."""
    try:
        node = reader.library.root(path)
    except UnreadableError:
        return None
    for token in pointer.split("/")[1:]:
        node = node.at(unescape(token))
    return node if isinstance(node.value, dict) else None


def _whole(operations: Operations) -> tuple[Start, ...]:
    return starts("", Direction.NONE, *(one.whole.node for one in operations))


def _channel(old: Operations, new: Operations) -> Draft:
    """Return the channel with all that is said of it; its messages are parts of their own."""
    nodes = [side[0].channel.node if side else None for side in (old, new)]
    before, after = ((side[0].channel.label,) if side else None for side in (old, new))
    return holder(PartKind.CHANNEL, "Channel", nodes, "", Direction.NONE, [], Words(before, after, leaf=True))


def _kind(message: MessageView | None) -> tuple[str, ...] | None:
    return None if message is None else tuple(filter(None, (message.content_type,)))


def _ids(operations: Operations) -> tuple[str, ...] | None:
    return tuple(one.id for one in operations if one.id) if operations else None
