"""Operations as parts: what is sent, what comes back, who may ask, and what the API calls in its turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi.callbacks import named_alike
from reviewtui.formats.openapi.parameters import twins_of
from reviewtui.formats.openapi.semantic.access import security_draft, servers_draft
from reviewtui.formats.openapi.semantic.messages import Messages
from reviewtui.formats.semantic import PartKind, Words
from reviewtui.formats.semantic_tree.drafts import Both, Draft, section, starts, together
from reviewtui.formats.semantic_tree.routes import HERE, Start
from reviewtui.formats.semantic_tree.schemas import merged
from reviewtui.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import OperationView, ParameterView
    from reviewtui.formats.semantic_tree.schemas import Schemas
    from reviewtui.schema.node import Node

    T = TypeVar("T")

_SECTIONS = {
    "path": "Path parameters",
    "query": "Query parameters",
    "querystring": "Query string",
    "header": "Request headers",
    "cookie": "Cookies",
}


class Endpoint(NamedTuple):
    """An operation on both sides; None where it is not."""

    base: OperationView | None
    head: OperationView | None

    @property
    def name(self) -> str:
        """How it is called now, or was."""
        view = self.head or self.base
        return f"{view.method} {view.path}" if view else ""


class Operations:
    """Makes drafts of operations."""

    def __init__(self, base: Reader, head: Reader, schemas: Schemas) -> None:
        """Take both sides."""
        self.base = base
        self.head = head
        self._messages = Messages(base, head, schemas)

    def draft(self, endpoint: Endpoint, direction: Direction, name: str = "") -> Draft:
        """Return the draft of an operation."""
        inside = tuple(self._sections(endpoint, direction))
        within = together(inside)
        return Draft(
            PartKind.OPERATION,
            name or endpoint.name,
            Both(
                (*_whole(endpoint.base), *within.base) if endpoint.base else (),
                (*_whole(endpoint.head), *within.head) if endpoint.head else (),
            ),
            words=partial(_operation_words, endpoint),
            inside=lambda: inside,
        )

    def _sections(self, endpoint: Endpoint, direction: Direction) -> Iterator[Draft]:
        yield from self._parameters(endpoint, direction)
        bodies = (side.body(view) if view else None for side, view in self._sides(endpoint))
        before, after = bodies
        if before or after:
            yield self._messages.body(before, after, direction)
        yield self._responses(endpoint, direction.turned())
        yield from self._callbacks(endpoint, direction)
        yield security_draft(*self._sides(endpoint), called=direction is Direction.REQUEST)
        yield servers_draft(*self._sides(endpoint))

    def _sides(
        self, endpoint: Endpoint
    ) -> tuple[tuple[Reader, OperationView | None], tuple[Reader, OperationView | None]]:
        return (self.base, endpoint.base), (self.head, endpoint.head)

    def _parameters(self, endpoint: Endpoint, direction: Direction) -> Iterator[Draft]:
        before, after = (side.parameters(view) if view else [] for side, view in self._sides(endpoint))
        paths = [view.path if view else "" for view in endpoint]
        twins = twins_of(before, after, *paths)
        olds = {id(twin): one for one in before if (twin := twins.get(id(one))) is not None}
        sections: dict[str, list[Draft]] = {}
        pairs: list[tuple[ParameterView | None, ParameterView | None]] = [(olds.get(id(view)), view) for view in after]
        pairs += [(view, None) for view in before if id(view) not in twins]
        for old, new in pairs:
            known = new or old
            if known is not None:
                sections.setdefault(known.where, []).append(self._messages.parameter(old, new, direction))
        for where, words in _SECTIONS.items():
            if where in sections:
                yield section(words, sections.pop(where))
        for where, drafts in sections.items():
            yield section(f"Parameters in {where}", drafts)

    def _responses(self, endpoint: Endpoint, direction: Direction) -> Draft:
        before, after = (side.responses(view) if view else {} for side, view in self._sides(endpoint))
        ranges = {code: f"{code[:1]}XX" for code in before if code not in after and f"{code[:1]}XX" in after}
        drafts = []
        for code in merged(before, after):
            old, new = before.get(code), after.get(code)
            if old is None and f"{code[:1]}XX" in before:
                old = before[f"{code[:1]}XX"]
            drafts.append(self._messages.response(code, (old, new or after.get(ranges.get(code, ""))), direction))
        whole = section("Responses", drafts)
        nodes = (view.node.at("responses") if view else None for view in endpoint)
        base, head = (starts("", direction, node) if node is not None else () for node in nodes)
        return Draft(
            whole.kind,
            whole.name,
            Both((*base, *whole.starts.base), (*head, *whole.starts.head)),
            whole.words,
            whole.inside,
        )

    def _callbacks(self, endpoint: Endpoint, direction: Direction) -> Iterator[Draft]:
        before, after = (
            {name: side.library.follow(node) for name, node in view.node.at("callbacks").members()} if view else {}
            for side, view in self._sides(endpoint)
        )
        before = named_alike(before, after)
        drafts = [self._callback(name, before.get(name), after.get(name), direction) for name in merged(before, after)]
        if drafts:
            yield section("Callbacks", drafts)

    def _callback(self, name: str, old: Node | None, new: Node | None, direction: Direction) -> Draft:
        before, after = dict(old.members()) if old else {}, dict(new.members()) if new else {}
        if len(before) == len(after) == 1:
            before = dict(zip(after, before.values(), strict=True))
        called = [
            self.draft(endpoint, direction.turned(), f"{method} {expression}")
            for expression in merged(before, after)
            for method, endpoint in self._called(before.get(expression), after.get(expression)).items()
        ]
        own = (starts("", Direction.NONE, node) if node else () for node in (old, new))
        base, head = own
        within = together(called)
        return Draft(
            PartKind.CALLBACK,
            name,
            Both((*base, *within.base), (*head, *within.head)),
            words=partial(_there, old is not None, new is not None),
            inside=lambda: called,
        )

    def _called(self, old: Node | None, new: Node | None) -> dict[str, Endpoint]:
        before, after = (
            {view.method: view for view in side.operations(side.library.follow(node), "")} if node else {}
            for side, node in ((self.base, old), (self.head, new))
        )
        return {method: Endpoint(before.get(method), after.get(method)) for method in merged(before, after)}


def _whole(view: OperationView) -> tuple[Start, ...]:
    """Return where an operation stands; of its path only what all operations share."""
    shared = (view.item.at(key) for key in ("parameters", "servers") if view.item.has(key))
    return (*starts("", Direction.NONE, view.node, *shared), Start(view.item, HERE, Direction.NONE))


def _there(before: bool, after: bool) -> Words:  # noqa: FBT001 - a fact about each side
    return Words(() if before else None, () if after else None)


def _operation_words(endpoint: Endpoint) -> Words:
    old, new = endpoint
    return Words(_said(old, new) if old else None, _said(new, old) if new else None)


def _said(view: OperationView, other: OperationView | None) -> tuple[str, ...]:
    value, there = view.node.mapping, other.node.mapping if other else {}
    words = [text_value(value.get(key)) for key in ("operationId",) if value.get(key) != there.get(key)]
    if other and view.path != other.path:
        words.insert(0, f"{view.method} {view.path}")
    if value.get("deprecated") is True:
        words.append("deprecated")
    words += [f"sunset {text_value(value[key])}" for key in ("x-sunset",) if value.get(key)]
    words += [text_value(value[key]) for key in ("x-stability-level",) if value.get(key)]
    return tuple(word for word in words if word)
