"""Settings of editions that hold for whole messages and enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.features import Setting
    from reviewtui.schema.node import Node


def compare_setting(
    kind: Kind, fact: str, settings: tuple[Setting, Setting], nodes: tuple[Node, Node]
) -> Iterator[Difference]:
    """Yield that a setting differs for an element that stands at these nodes."""
    old, new = settings
    if old.value == new.value:
        return
    if new.value == "ALLOW":
        # JSON is promised from now on, whatever it is that has it.
        kind, fact = Kind.PROTO_ELEMENT, "json format allowed"
    yield Difference(kind, How.CHANGED, fact, old.value, new.value, Effect.REPLACES, *places(settings, nodes))


def places(settings: tuple[Setting, Setting], nodes: tuple[Node, Node]) -> tuple[Place, Place]:
    """Return the places that decide, so that what is set for a file is one cause; what moved stands for itself."""
    old, new = settings
    if old.node.path != new.node.path:
        return Place(nodes[0]), Place(nodes[1])
    return Place(old.node, old.key), Place(new.node, new.key)
