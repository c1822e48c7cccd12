from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import either, what


@rule(
    id="response-extensible-enum-value-removed",
    title="An open list of values in responses has shrunk.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.ENUM, "extensible", direction=RESPONSE),
    why="Clients meet fewer values than they are ready for.",
    fix="Keep the value in the documentation while old records show it.",
    lesson="Do old records still show the value?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#112",),
    mirror="request-extensible-enum-value-removed",
    example=Example(
        scope="response-schema",
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
def response_extensible_enum_value_removed(change: Change) -> str:
    return f"{what(change)} is never {either(change.before)} any more."
