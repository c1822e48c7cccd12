from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-optional-property-removed-from-closed",
    title="Data can no longer have a property that it could have.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "from-closed", direction=RESPONSE),
    why="All that is written from now on was valid before: the property could be left out.",
    fix="Ask readers who counted on it where they get it from now.",
    lesson="Where do readers find from now on what it said?",
    references=("https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html",),
    no_mirror="Data that is there already may still have it, and is refused by a closed schema.",
    formats=("jsonschema",),
    example=Example(
        scope="data-schema",
        base="""
            type: object
            additionalProperties: false
            properties:
              id: {type: string}
              note: {type: string}  # finding
        """,
        head="""
            type: object
            additionalProperties: false
            properties:
              id: {type: string}
        """,
    ),
)
def response_optional_property_removed_from_closed(change: Change) -> str:
    return f"{what(change)} is never written any more; it could be left out before."
