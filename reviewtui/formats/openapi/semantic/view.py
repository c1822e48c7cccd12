"""Both versions of an OpenAPI description, from which the trees of operations and components are made."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.endpoints import match_paths
from reviewtui.formats.openapi.families import Families, Family
from reviewtui.formats.openapi.pairs import open_both
from reviewtui.formats.openapi.semantic.components import component_draft
from reviewtui.formats.openapi.semantic.operations import Endpoint, Operations
from reviewtui.formats.semantic_tree.planting import planted
from reviewtui.formats.semantic_tree.routes import Routes
from reviewtui.formats.semantic_tree.schemas import Schemas
from reviewtui.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.formats.semantic import Mark, SemanticTree
    from reviewtui.model import Location, Operation
    from reviewtui.places import SideName
    from reviewtui.schema.node import Node

_HOOK = "webhook:"


def open_semantic_view(pair: SpecPair, base: Files, head: Files) -> OpenApiSemanticView:
    """Read both versions; a side that does not exist is empty. Raises UnreadableError."""
    return OpenApiSemanticView(*open_both(pair, base, head))


class OpenApiSemanticView:
    """Hands out trees; what was followed for one of them is kept for the others."""

    def __init__(self, base: Reader, head: Reader) -> None:
        """Take both sides."""
        self._readers = base, head
        families = Families(base, head)
        self._schemas = Schemas(base.library, head.library, partial(_heirs, families) if families else None)
        self._operations = Operations(base, head, self._schemas)
        self._routes: dict[SideName, Routes] = {
            "base": Routes(base.library, Family(base).heirs),
            "head": Routes(head.library, Family(head).heirs),
        }

    def operation(self, operation: Operation, marks: tuple[Mark, ...]) -> SemanticTree | None:
        """Return the tree of an operation; None when neither side has it."""
        hook = operation.path.startswith(_HOOK)
        key, path = ("webhooks", operation.path.removeprefix(_HOOK)) if hook else ("paths", operation.path)
        endpoint = self._endpoint(key, path, operation.method.upper())
        if endpoint is None:
            return None
        direction = Direction.RESPONSE if hook else Direction.REQUEST
        return planted(self._routes, self._operations.draft(endpoint, direction, str(operation)), marks)

    def component(
        self, base: Location | None, head: Location | None, direction: Direction, marks: tuple[Mark, ...]
    ) -> SemanticTree | None:
        """Return the tree of the component in which a place lies; None when it lies in none."""
        draft = component_draft(self._readers, (base, head), self._schemas, direction)
        return planted(self._routes, draft, marks) if draft is not None else None

    def locate(self, side: SideName, place: Location) -> Location:
        """Return a place with its line and column."""
        reader = self._readers[side == "head"]
        return reader.library.locate(place.path, [place.pointer])[place.pointer]

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


def _heirs(families: Families, old: Node, new: Node) -> Iterator[tuple[str, Node | None, Node | None]]:
    found = families.heirs(old, new)
    kept = {twin: name for name, twin in found.successors.items()}
    yield from ((name, found.before.get(kept.get(name, "")), node) for name, node in found.after.items())
    yield from ((name, node, None) for name, node in found.before.items() if name not in found.successors)
