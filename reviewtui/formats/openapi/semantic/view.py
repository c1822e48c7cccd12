"""Both versions of an OpenAPI description, from which the trees of operations and components are made."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.endpoints import match_paths
from reviewtui.formats.openapi.families import Families, Family
from reviewtui.formats.openapi.pairs import open_both
from reviewtui.formats.openapi.semantic.components import component_draft
from reviewtui.formats.openapi.semantic.drafts import Draft, Tree
from reviewtui.formats.openapi.semantic.operations import Endpoint, Operations
from reviewtui.formats.openapi.semantic.routes import Routes
from reviewtui.formats.openapi.semantic.schemas import Schemas
from reviewtui.formats.semantic import SemanticTree
from reviewtui.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.semantic.routes import Way
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.formats.semantic import Mark
    from reviewtui.model import Location, Operation
    from reviewtui.places import SideName
    from reviewtui.schema.node import Node

_HOOK = "webhook:"
_SIDES: tuple[SideName, SideName] = ("base", "head")


def open_semantic_view(pair: SpecPair, base: Files, head: Files) -> OpenApiSemanticView:
    """Read both versions; a side that does not exist is empty. Raises UnreadableError."""
    return OpenApiSemanticView(*open_both(pair, base, head))


class OpenApiSemanticView:
    """Hands out trees; what was followed for one of them is kept for the others."""

    def __init__(self, base: Reader, head: Reader) -> None:
        """Take both sides."""
        self._readers = base, head
        self._schemas = Schemas(base.library, head.library, Families(base, head))
        self._operations = Operations(base, head, self._schemas)
        self._routes: dict[SideName, Routes] = {
            "base": Routes(base.library, Family(base)),
            "head": Routes(head.library, Family(head)),
        }

    def operation(self, operation: Operation, marks: tuple[Mark, ...]) -> SemanticTree | None:
        """Return the tree of an operation; None when neither side has it."""
        hook = operation.path.startswith(_HOOK)
        key, path = ("webhooks", operation.path.removeprefix(_HOOK)) if hook else ("paths", operation.path)
        endpoint = self._endpoint(key, path, operation.method.upper())
        if endpoint is None:
            return None
        direction = Direction.RESPONSE if hook else Direction.REQUEST
        return self._tree(self._operations.draft(endpoint, direction, str(operation)), marks)

    def component(
        self, base: Location | None, head: Location | None, direction: Direction, marks: tuple[Mark, ...]
    ) -> SemanticTree | None:
        """Return the tree of the component in which a place lies; None when it lies in none."""
        draft = component_draft(self._readers, (base, head), self._schemas, direction)
        return self._tree(draft, marks) if draft is not None else None

    def locate(self, side: SideName, place: Location) -> Location:
        """Return a place with its line and column."""
        reader = self._readers[side == "head"]
        return reader.library.locate(place.path, [place.pointer])[place.pointer]

    def _tree(self, draft: Draft, marks: tuple[Mark, ...]) -> SemanticTree:
        left = list(marks)
        ways: list[Way] = []
        while left:
            # The second place of a change counts only where the first one is on no way.
            first = {mark.key: mark for mark in reversed(left)}
            ways += [way for side in _SIDES for way in self._ways(side, draft, first.values())]
            found = {way.mark.key for way in ways}
            left = [mark for mark in left if mark.key not in found and mark is not first[mark.key]]
        found = {way.mark.key for way in ways}
        lost = dict.fromkeys(mark.key for mark in marks if mark.key not in found)
        return SemanticTree(Tree(self._routes, ways).root(draft), tuple(lost))

    def _ways(self, side: SideName, draft: Draft, marks: Iterable[Mark]) -> list[Way]:
        return self._routes[side].ways(draft.starts.of(side), (mark for mark in marks if mark.side == side))

    def _endpoint(self, key: str, path: str, method: str) -> Endpoint | None:
        before, after = self._items[key]
        twins = (pair for pair in self._twins[key] if path in pair)
        for old, new in sorted(twins, key=lambda pair: pair[1] != path):
            found = Endpoint(
                self._view(0, before.get(old or ""), old or "", method),
                self._view(1, after.get(new or ""), new or "", method),
            )
            if found.base or found.head:
                return found
        return None

    def _view(self, side: int, item: Node | None, path: str, method: str) -> OperationView | None:
        views = self._readers[side].operations(item, path) if item is not None else ()
        return next((view for view in views if view.method.upper() == method), None)

    @cached_property
    def _items(self) -> dict[str, tuple[dict[str, Node], dict[str, Node]]]:
        base, head = self._readers
        return {key: (base.items(key), head.items(key)) for key in ("paths", "webhooks")}

    @cached_property
    def _twins(self) -> dict[str, list[tuple[str | None, str | None]]]:
        return {key: match_paths(*items) for key, items in self._items.items()}
