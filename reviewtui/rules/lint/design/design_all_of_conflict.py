from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement, types_of
from reviewtui.model import JsonValue, Level
from reviewtui.rules.lint.composition import parts, side_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Side


@rule(
    id="design-all-of-conflict",
    title="Parts that must all hold contradict each other.",
    level=Level.WARN,
    when=each(SchemaElement, given=side_of, having="allOf"),
    why="No value satisfies all of them, so every message fails or nobody checks any.",
    fix="Let the parts agree on the type, and open those that others add members to.",
    lesson="Can you write one message that all of the parts take?",
    references=("https://json-schema.org/understanding-json-schema/reference/combining#allof",),
    example=Example(
        scope="response-schema",
        base="""
            allOf:  # finding
              - {type: object, properties: {id: {type: string}}, additionalProperties: false}
              - {type: object, properties: {note: {type: string}}}
        """,
        head="""
            allOf:
              - {type: object, properties: {id: {type: string}}}
              - {type: object, properties: {note: {type: string}}}
            unevaluatedProperties: false
        """,
    ),
)
def design_all_of_conflict(schema: SchemaElement, side: Side) -> Said | None:
    joined = [part.mapping for part in parts(schema.node, side)]
    said = _types_apart(joined) or _closed_out(joined)
    return Said(said, schema.node.at("allOf")) if said else None


def _types_apart(joined: list[dict[str, JsonValue]]) -> str:
    first: tuple[str, ...] = ()
    for value in joined:
        found = types_of(value)[0] if "type" in value else ()
        # Every integer is a number.
        if (
            first
            and found
            and {"number" if one == "integer" else one for one in first}.isdisjoint(
                "number" if one == "integer" else one for one in found
            )
        ):
            return f"wants {quote(first[0])} and {quote(found[0])} at once"
        first = first or found
    return ""


def _closed_out(joined: list[dict[str, JsonValue]]) -> str:
    named = [_names(value) for value in joined]
    for value, own in zip(joined, named, strict=True):
        if value.get("additionalProperties") is False and "patternProperties" not in value:
            out = next((name for other in named for name in other if name not in own), "")
            if out:
                return f"has a part that forbids {quote(out)} of another"
    return ""


def _names(value: dict[str, JsonValue]) -> dict[str, JsonValue]:
    properties = value.get("properties")
    return properties if isinstance(properties, dict) else {}
