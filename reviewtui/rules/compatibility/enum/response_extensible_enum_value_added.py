from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import either, what


@rule(
    id="response-extensible-enum-value-added",
    title="An open list of values in responses has grown.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ENUM, "extensible", direction=RESPONSE),
    why="Clients were told that the list may grow and have a branch for what they do not know.",
    fix="Announce the value before it is first sent.",
    lesson="Have you ever tested that clients survive an unknown value?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#112",),
    mirror="request-extensible-enum-value-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              status: {type: string, x-extensible-enum: [open, paid]}
        """,
        head="""
            type: object
            properties:
              status: {type: string, x-extensible-enum: [open, paid, shipped]}  # finding
        """,
    ),
)
def response_extensible_enum_value_added(change: Change) -> str:
    return f"{what(change)} may now also be {either(change.after)}, as clients were told to expect."
