"""What travels as parts: parameters, bodies, responses, headers, and the media types that they come in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.media import covers
from reviewtui.formats.semantic import PartKind, Words
from reviewtui.formats.semantic_tree.drafts import Both, Draft, holder, starts
from reviewtui.formats.semantic_tree.levels import Level
from reviewtui.formats.semantic_tree.schemas import Seen, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import BodyView, HeaderView, MediaView, ParameterView, ResponseView
    from reviewtui.formats.semantic_tree.schemas import Schemas
    from reviewtui.model import Direction
    from reviewtui.schema.node import Node

    Pair = tuple[MediaView | None, MediaView | None]
    Valued = ParameterView | HeaderView

_ANY = "*/*"
_SAID_ELSEWHERE = "content-type"


class Messages:
    """Makes drafts of what is sent and what comes back."""

    def __init__(self, base: Reader, head: Reader, schemas: Schemas) -> None:
        """Take both sides."""
        self._base = base
        self._head = head
        self._schemas = schemas

    def parameter(self, old: ParameterView | None, new: ParameterView | None, direction: Direction) -> Draft:
        """Return the draft of a parameter."""
        draft = self._value(PartKind.PARAMETER, "parameter", (old, new), direction)
        return replace(draft, words=partial(_with_style, draft, old, new))

    def header(self, old: HeaderView | None, new: HeaderView | None, direction: Direction) -> Draft:
        """Return the draft of a response header."""
        return self._value(PartKind.HEADER, "header", (old, new), direction)

    def body(self, old: BodyView | None, new: BodyView | None, direction: Direction) -> Draft:
        """Return the draft of a request body."""
        inside = self._media(old.media if old else (), new.media if new else (), direction)
        words = Words(_required(old, new), _required(new, old))
        nodes = [view.node if view else None for view in (old, new)]
        return holder(PartKind.REQUEST_BODY, "Request body", nodes, "request-body", direction, inside, words)

    def response(self, code: str, both: tuple[ResponseView | None, ResponseView | None], direction: Direction) -> Draft:
        """Return the draft of a response: its media types, headers and links."""
        old, new = both
        headers = [_headers(view) for view in both]
        inside = [
            *self._media(old.media if old else (), new.media if new else (), direction),
            *(self.header(headers[0].get(name), headers[1].get(name), direction) for name in merged(*headers)),
            *_links(old, new, direction),
        ]
        words = Words(() if old else None, () if new else None, leaf=not inside)
        nodes = [view.node if view else None for view in both]
        return holder(PartKind.RESPONSE, code, nodes, "response", direction, inside, words)

    def _value(
        self, kind: PartKind, role: str, both: tuple[Valued | None, Valued | None], direction: Direction
    ) -> Draft:
        """Return the draft of one value with a name: what its schema says is said of it."""
        old, new = both
        named = new or old
        seen = Seen(_schema(old), _schema(new), (old.required if old else None, new.required if new else None))
        media = self._media(old.content if old else (), new.content if new else (), direction)
        nodes = [view.node if view else None for view in both]
        return Draft(
            kind,
            named.name if named else "",
            Both(*(starts(role, direction, node) if node else () for node in nodes)),
            words=partial(self._worded, seen, bool(old), bool(new), media),
            inside=lambda: [*self._schemas.inside(seen, direction), *media],
            level=partial(self._level, nodes, seen),
        )

    def _worded(self, seen: Seen, before: bool, after: bool, media: Sequence[Draft]) -> Words:  # noqa: FBT001 - a fact about each side
        said = self._schemas.words(seen)
        return Words(
            (said.before or ()) if before else None, (said.after or ()) if after else None, said.note,
            said.leaf and not media,
        )  # fmt: skip

    def _level(self, nodes: list[Node | None], seen: Seen) -> Level:
        own = [{node.address} if node else set[tuple[str, str]]() for node in nodes]
        inner = self._schemas.level(seen)
        return Level(inner.base | own[0], inner.head | own[1])

    def _media(self, old: Sequence[MediaView], new: Sequence[MediaView], direction: Direction) -> list[Draft]:
        return [self._medium(names, pair, direction) for names, pair in _alike(_paired(old, new))]

    def _medium(self, names: list[str], pair: Pair, direction: Direction) -> Draft:
        old, new = pair
        seen = Seen(_schema(old), _schema(new))
        streamed = Seen(_streamed(old), _streamed(new))
        nodes = [view.node if view else None for view in pair]
        draft = Draft(
            PartKind.MEDIA_TYPE,
            ", ".join(names),
            Both(*(starts("media", direction, view.node) if view else () for view in pair)),
            words=partial(self._worded, seen, bool(old), bool(new), ()),
            inside=partial(self._schemas.inside, seen, direction),
            level=partial(self._level, nodes, seen),
        )
        if not (streamed.base or streamed.head):
            return draft
        item = self._schemas.draft(PartKind.ITEMS, "each item", streamed, direction)
        return replace(draft, inside=lambda: [*self._schemas.inside(seen, direction), item])


def _schema(view: Valued | MediaView | None) -> tuple[Node, ...]:
    return (view.schema,) if view and view.schema else ()


def _streamed(view: MediaView | None) -> tuple[Node, ...]:
    return (view.node.at("itemSchema"),) if view and view.node.has("itemSchema") else ()


def _paired(old: Sequence[MediaView], new: Sequence[MediaView]) -> list[tuple[str, Pair]]:
    """Pair media types by name, then a range with one that it holds, then what Swagger 2.0 left unsaid."""
    before, after = {view.name: view for view in old}, {view.name: view for view in new}
    twins = {name: name for name in after if name in before}
    for name in (name for name in after if name not in twins):
        free = [other for other in before if other not in twins.values() and other not in after]
        twin = next((o for o in free if covers(o, name) or covers(name, o) or _ANY in {o, name}), None)
        if twin is not None:
            twins[name] = twin
    found: list[tuple[str, Pair]] = [(name, (before.get(twins.get(name, "")), view)) for name, view in after.items()]
    return found + [(name, (view, None)) for name, view in before.items() if name not in twins.values()]


def _alike(pairs: Iterable[tuple[str, Pair]]) -> list[tuple[list[str], Pair]]:
    """Put media types of one and the same body together, as all those of Swagger 2.0 are."""
    found: dict[object, tuple[list[str], Pair]] = {}
    for name, pair in pairs:
        key = tuple((view.node.address, view.schema and view.schema.address) if view else None for view in pair)
        found.setdefault(key, ([], pair))[0].append(name)
    return list(found.values())


def _required(view: BodyView | None, other: BodyView | None) -> tuple[str, ...] | None:
    if view is None:
        return None
    if view.required:
        return ("required",)
    return ("optional",) if other is not None and other.required else ()


def _headers(view: ResponseView | None) -> dict[str, HeaderView]:
    found = {header.name.lower(): header for header in view.headers} if view else {}
    found.pop(_SAID_ELSEWHERE, None)
    return found


def _links(old: ResponseView | None, new: ResponseView | None, direction: Direction) -> list[Draft]:
    before, after = (dict(view.node.at("links").members()) if view else {} for view in (old, new))
    return [
        Draft(
            PartKind.LINK,
            name,
            Both(*(starts("link", direction, side[name]) if name in side else () for side in (before, after))),
            words=partial(Words, () if name in before else None, () if name in after else None, leaf=True),
            inside=tuple,
        )
        for name in merged(before, after)
    ]


def _with_style(draft: Draft, old: ParameterView | None, new: ParameterView | None) -> Words:
    said = draft.words()
    if old is None or new is None:
        return said
    ours, theirs = _style(old), _style(new)
    if ours == theirs:
        return said
    return Words((*(said.before or ()), *ours), (*(said.after or ()), *theirs), said.note, said.leaf)


def _style(view: ParameterView) -> tuple[str, ...]:
    return (f"in {view.where}", f"style {view.style}", "exploded" if view.explode else "not exploded")
