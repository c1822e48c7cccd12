"""What comparing two declarations yields, in short words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from reviewtui.model import JsonValue, Kind
    from reviewtui.schema.node import Node


def changed(  # noqa: PLR0913, PLR0917 - what differs has two sides, each with a value and a place
    kind: Kind, fact: str, before: JsonValue, after: JsonValue, base: Node, head: Node, key: str = ""
) -> Difference:
    """Return that something of an element differs; `key` is where in the element that stands."""
    return Difference(kind, How.CHANGED, fact, before, after, Effect.REPLACES, Place(base, key), Place(head, key))


def annotated(kind: Kind, fact: str, before: JsonValue, after: JsonValue, places: tuple[Place, Place]) -> Difference:
    """Return that something is said differently, which no program sees."""
    return Difference(kind, How.CHANGED, fact, before, after, Effect.ANNOTATES, *places)


def removed(kind: Kind, fact: str, before: JsonValue, base: Node, key: str = "") -> Difference:
    """Return that an element went: what is sent of it later is dropped, or read as something else."""
    return Difference(kind, How.REMOVED, fact, before, None, Effect.REPLACES, Place(base, key), None)


def added(kind: Kind, fact: str, after: JsonValue, head: Node) -> Difference:
    """Return that an element came."""
    return Difference(kind, How.ADDED, fact, None, after, Effect.WIDENS, None, Place(head))
