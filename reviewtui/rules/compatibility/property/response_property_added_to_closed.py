from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-added-to-closed",
    title="A response has a new property, though its schema allowed no others.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "closed", direction=RESPONSE),
    why="Clients that check answers against the old schema refuse them: it said that nothing else would come.",
    fix="Open the schema one release earlier, and do not close what you send.",
    lesson="What does closing an answer protect anybody from?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#111",),
    no_mirror="In a request a closed schema makes a new property no worse.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            additionalProperties: false
            properties:
              sku: {type: string}
        """,
        head="""
            type: object
            additionalProperties: false
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def response_property_added_to_closed(change: Change) -> str:
    return (
        f"{what(change)} is new, but the old schema allowed no further properties: clients that validate "
        "answers refuse them."
    )
