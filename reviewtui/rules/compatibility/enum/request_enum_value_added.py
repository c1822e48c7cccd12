from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import either, what


@rule(
    id="request-enum-value-added",
    title="A request may use a new value.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ENUM, "", direction=REQUEST),
    why="Clients choose what they send; the values that they know still work.",
    fix="Say what the new value does, and that answers may now hold it.",
    lesson="Will the new value reach clients that never sent it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    mirror="response-enum-value-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}
        """,
        head="""
            type: object
            properties:
              status: {type: string, enum: [open, paid, shipped]}  # finding
        """,
    ),
)
def request_enum_value_added(change: Change) -> str:
    return f"{what(change)} may now be {either(change.after)}."
