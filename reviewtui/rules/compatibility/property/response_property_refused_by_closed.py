from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-refused-by-closed",
    title="Data may have a new property, and readers of the earlier schema refuse it.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "to-closed", direction=RESPONSE),
    why="The earlier schema allowed no other properties: whoever still reads by it refuses what has this one.",
    fix="Open the schema first, wait until every reader has that version, and add the property then.",
    lesson="Which readers still hold the version before this one?",
    references=("https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html",),
    no_mirror="To those who read by the new schema, what lacks the property is as valid as before.",
    formats=("jsonschema",),
    example=Example(
        scope="data-schema",
        base="""
            type: object
            additionalProperties: false
            properties:
              id: {type: string}
        """,
        head="""
            type: object
            additionalProperties: false
            properties:
              id: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def response_property_refused_by_closed(change: Change) -> str:
    return f"{what(change)} is new, and who reads by the earlier schema refuses it: no other properties were allowed."
