from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="enum-order-changed",
    title="The values of a list stand in another order.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.ENUM, "order"),
    why="Nothing changes on the wire; a generator that numbers the values by their order numbers them anew.",
    fix="Keep the order, and append new values at the end.",
    lesson="Does anybody store the number of a value instead of the value?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    no_mirror="Both ways are the same change.",
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
              status: {type: string, enum: [paid, open, shipped]}  # finding
        """,
    ),
)
def enum_order_changed(change: Change) -> str:
    return f"The values of {what(change)} stand in another order; they are the same values."
