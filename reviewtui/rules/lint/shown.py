"""What design rules know of examples: where a body is shown, and what could be made of its schema by a mock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.composition import follow, parts
from reviewtui.rules.lint.problems import error_answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.elements import ApiElement, MediaElement, ResponseElement
    from reviewtui.schema.node import Node, Side

_EXAMPLES = frozenset({"example", "examples", "x-example", "x-examples"})
_TELLING = frozenset(
    {"type", "enum", "const", "properties", "items", "oneOf", "anyOf", "example", "examples", "default"}
)
_HOLDING = frozenset(
    {"properties", "additionalProperties", "patternProperties", "oneOf", "anyOf", "example", "examples"}
)
_DEEPEST = 3


class Shown:
    """Knows which bodies have an example; a schema that many of them share is looked at once."""

    def __init__(self, side: Side) -> None:
        """Follow references as this side does."""
        self._side = side
        self._known: dict[tuple[tuple[str, str], int], bool] = {}

    def has(self, media: MediaElement) -> bool:
        """Return whether a body has an example: its own, that of its schema, or those of members to make one of."""
        if not _EXAMPLES.isdisjoint(media.node.mapping):
            return True
        return media.schema is not None and self._has(media.schema, 0)

    def _has(self, schema: Node, depth: int) -> bool:
        key = (schema.address, depth)
        if key not in self._known:
            self._known[key] = any(self._part_has(part, depth) for part in parts(schema, self._side))
        return self._known[key]

    def _part_has(self, part: Node, depth: int) -> bool:
        if not _EXAMPLES.isdisjoint(part.mapping):
            return True
        return depth < _DEEPEST and any(self._has(self._meant(inner), depth + 1) for inner in _inner(part))

    def _meant(self, schema: Node) -> Node:
        """Return what a mere reference leads to, so that all who refer to it share what is known."""
        return follow(schema, self._side) if len(schema.mapping) == 1 else schema


def shown(api: ApiElement) -> Shown:
    """Return what is known of the examples of a description."""
    return Shown(api.side)


def _inner(schema: Node) -> Iterator[Node]:
    yield from (node for _, node in schema.at("properties").members())
    yield from (node for key in ("oneOf", "anyOf") for node in schema.at(key).elements())
    if schema.has("items"):
        yield schema.at("items")


def can_be_made(schema: Node, side: Side) -> bool:
    """Return whether a schema tells enough to make a value of it that looks like a real one."""
    known = list(parts(schema, side))
    if all(_TELLING.isdisjoint(part.mapping) for part in known):
        return False
    objects = any(part.mapping.get("type") == "object" for part in known)
    return not objects or any(not _HOLDING.isdisjoint(part.mapping) for part in known)


def good_bodies(api: ApiElement) -> dict[tuple[str, str], None]:
    """Return the addresses of the bodies that calls send and get when all goes well.

    Redirects lead to these, and some codes never have one, whatever is described.
    """
    failing = {response.node.address for one in api.operations for response in error_answers(one)}
    return {
        media.node.address: None
        for operation in api.operations
        for holder in (operation.body, *(one for one in operation.responses if _has_body(one)))
        if holder is not None and holder.node.address not in failing
        for media in holder.media
    }


def _has_body(response: ResponseElement) -> bool:
    return not response.code.startswith(("1", "3")) and response.code not in {"204", "205"}


def failing_answers(api: ApiElement) -> dict[tuple[str, str], ResponseElement]:
    """Return the answers that tell of errors, by their addresses."""
    return {response.node.address: response for one in api.operations for response in error_answers(one)}
