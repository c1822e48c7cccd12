from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import either, what


@rule(
    id="response-enum-value-removed",
    title="A response no longer holds a value that it could hold.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.ENUM, "", direction=RESPONSE),
    why="Clients keep a branch that is never taken again.",
    fix="Check that no stored data still holds the value.",
    lesson="What became of the records that had it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    mirror="request-enum-value-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              status: {type: string, enum: [open, paid, shipped]}
        """,
        head="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}  # finding
        """,
    ),
)
def response_enum_value_removed(change: Change) -> str:
    return f"{what(change)} is never {either(change.before)} any more."
