from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import either, what


@rule(
    id="request-extensible-enum-value-added",
    title="An open list of values for requests has grown.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ENUM, "extensible", direction=REQUEST),
    why="Clients that do not use the new value are not touched by it.",
    fix="Describe the value where the others are described.",
    lesson="Is the list still short enough to be read?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#112",),
    mirror="response-extensible-enum-value-added",
    example=Example(
        scope="request-schema",
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
def request_extensible_enum_value_added(change: Change) -> str:
    return f"{what(change)} may now also be {either(change.after)}."
