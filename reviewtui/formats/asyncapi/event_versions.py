"""Versions that messages give themselves: what it means that one stayed is known once all else was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.views import MessageView
from reviewtui.formats.file_library import text_value
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from reviewtui.formats.graph import Graph, Unit

_KEYS = ("x-version", "x-event-version", "x-schema-version", "x-event-type-version")


def keep_versions(graph: Graph) -> None:
    """Tell of messages whose content differs while the version that they give themselves is the same."""
    for unit in list(graph.units.values()):
        old, new = unit.base, unit.head
        if unit.role != "message" or not isinstance(old, MessageView) or not isinstance(new, MessageView):
            continue
        for key in _KEYS:
            version = text_value(old.whole.at(key).value)
            if version and version == text_value(new.whole.at(key).value) and _content_differs(unit):
                places = Place(old.whole.node, key), Place(new.whole.node, key)
                unit.differences.append(
                    Difference(Kind.ASYNC_MESSAGE, How.CHANGED, "version-kept", version, version, Effect.UNKNOWN,
                               *places, old.name)
                )  # fmt: skip
                break


def _content_differs(unit: Unit) -> bool:
    """Tell whether anything but words differs in the schemas that a message uses."""
    waiting, seen = [*unit.uses], {id(used) for used in unit.uses}
    while waiting:
        used = waiting.pop()
        if any(difference.effect is not Effect.ANNOTATES for difference in used.differences):
            return True
        waiting += (below for below in used.uses if id(below) not in seen)
        seen |= {id(below) for below in used.uses}
    return False
