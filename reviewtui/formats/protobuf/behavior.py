"""Annotations of Google APIs that say what servers accept: behavior of fields, patterns of resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.declaring import listed
from reviewtui.formats.protobuf.differences import annotated, changed
from reviewtui.formats.protobuf.option_comparing import flat
from reviewtui.model import Kind
from reviewtui.schema.difference import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference
    from reviewtui.schema.node import Node

BEHAVIOR = "(google.api.field_behavior)"
RESOURCE = "(google.api.resource)"
# With one of these, a server refuses or ignores what it took before.
_TIGHTER = frozenset({"REQUIRED", "IMMUTABLE", "OUTPUT_ONLY"})


def behaviors(node: Node) -> list[str]:
    """Return what is said of the behavior of a field, in order of names."""
    return sorted({str(item.value) for item in listed(node, BEHAVIOR)})


def compare_behavior(old: Node, new: Node) -> Iterator[Difference]:
    """Yield how the behavior of a field differs."""
    before, after = behaviors(old), behaviors(new)
    if before != after:
        tighter = (set(after) - set(before)) & _TIGHTER
        fact = "behavior tightened" if tighter else "behavior loosened"
        was: list[JsonValue] = [*before]
        now: list[JsonValue] = [*after]
        yield changed(Kind.PROTO_FIELD, fact, was, now, old, new, f"option {BEHAVIOR}")


def compare_resource(old: Node, new: Node) -> Iterator[Difference]:
    """Yield how the names of a resource differ; new patterns at the end leave the old ones as they were."""
    before, after = (flat(one).get(RESOURCE) for one in (old, new))
    if before == after:
        return
    was, now = ((parts or {}).get("pattern", []) for parts in (before, after))
    types = [(parts or {}).get("type") for parts in (before, after)]
    if before is None or (now[: len(was)] == was and types[0] == types[1]):
        places = Place(old, f"option {RESOURCE}"), Place(new, f"option {RESOURCE}")
        yield annotated(Kind.PROTO_ELEMENT, "annotation", was or None, now or None, places)
        return
    yield changed(Kind.PROTO_MESSAGE, "resource pattern", was, now, old, new, f"option {RESOURCE}")
