from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import either, what


@rule(
    id="request-extensible-enum-value-removed",
    title="An open list of values for requests has shrunk.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ENUM, "extensible", direction=REQUEST),
    why="That a list may grow does not mean that it may shrink: clients that send the value lose what it did.",
    fix="Keep accepting the value.",
    lesson="Where was it promised that this value would last?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#112",),
    mirror="response-extensible-enum-value-removed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              status: {type: string, x-extensible-enum: [open, paid, shipped]}
        """,
        head="""
            type: object
            properties:
              status: {type: string, x-extensible-enum: [open, paid]}  # finding
        """,
    ),
)
def request_extensible_enum_value_removed(change: Change) -> str:
    return f"{what(change)} may no longer be {either(change.before)}: clients that send it are no longer understood."
