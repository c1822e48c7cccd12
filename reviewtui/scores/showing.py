"""Whether bodies are shown by an example: of their own, of their schema, or of every member in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.composition import follow, members
from reviewtui.rules.lint.problems import readable

if TYPE_CHECKING:
    from reviewtui.formats.elements import MediaElement, OperationElement
    from reviewtui.schema.node import Node, Side

_EXAMPLES = ("example", "examples")
# A value that can only be one of a few is its own example.
_SAID = (*_EXAMPLES, "const", "enum", "default")
# Nobody sees an example in what is put together from more levels, and a chain of references may be endless.
_DEEPEST = 20


class Showing:
    """Looks for examples; a schema that many bodies share is looked at once."""

    def __init__(self, side: Side) -> None:
        """Follow references as this side does."""
        self._side = side
        self._known: dict[tuple[str, str], bool] = {}

    def share(self, operation: OperationElement) -> float | None:
        """Return the share of its bodies that are shown: what is sent, and what comes back when all went well."""
        shown = [self._shows(media) for media in (readable(operation.body) if operation.body else ())]
        for response in operation.responses:
            if response.success:
                # In Swagger 2.0 the examples of a response stand beside its schema.
                whole = bool(response.node.mapping.get("examples"))
                shown += [whole or self._shows(media) for media in readable(response) if media.schema]
        return sum(shown) / len(shown) if shown else None

    def _shows(self, media: MediaElement) -> bool:
        written = any(media.node.has(key) for key in _EXAMPLES)
        return written or (media.schema is not None and self._shown(media.schema, 0))

    def _shown(self, schema: Node, depth: int) -> bool:
        node = follow(schema, self._side)
        known = self._known.get(node.address)
        if known is None and depth < _DEEPEST:
            # A schema that holds itself is no example of itself.
            self._known[node.address] = False
            known = self._known[node.address] = self._looked_at(node, depth)
        return bool(known)

    def _looked_at(self, node: Node, depth: int) -> bool:
        if any(key in node.mapping for key in _SAID) or node.mapping.get("type") == "boolean":
            return True
        if node.has("items"):
            return self._shown(node.at("items"), depth + 1)
        inner = members(node, self._side)
        return bool(inner) and all(self._shown(one, depth + 1) for one in inner.values())
