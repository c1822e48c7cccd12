from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import parts, side_of
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Node, Side

_COMPOSED = frozenset({"allOf", "oneOf", "anyOf"})


def _composed_of_told(node: Node, side: Side) -> bool:
    """Tell whether a text stands at something that a schema is composed of."""
    branches = [branch for key in ("oneOf", "anyOf") for branch in node.at(key).elements()]
    return any(part.mapping.get("description") for one in (node, *branches) for part in parts(one, side))


@rule(
    id="docs-property-description",
    title="A property has no description.",
    level=Level.INFO,
    when=each(PropertyElement, given=side_of),
    gathered=True,
    why="What is obvious to who built it is a guess to who reads it: units, time zones, who sets a value, and when.",
    fix="Add a sentence about what the value means and when it is missing.",
    lesson="Which two ways to read this name are there?",
    references=("https://google.aip.dev/192",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              weight: {type: number}  # finding
        """,
        head="""
            type: object
            properties:
              weight: {type: number, description: "Weight of the parcel with its packing, in grams."}
        """,
    ),
)
def docs_property_description(property_: PropertyElement, side: Side) -> str | None:
    value, node = property_.value, property_.node
    if value.get("description") or (node.value is not value and node.mapping.get("description")):
        return None
    told = not _COMPOSED.isdisjoint(value) and _composed_of_told(node, side)
    return None if told else "has no description"
