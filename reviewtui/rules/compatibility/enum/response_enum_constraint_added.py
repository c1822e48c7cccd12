from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import one_of, what


@rule(
    id="response-enum-constraint-added",
    title="A value in a response is now always from a list.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ENUM, "constraint", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients learn which values they can meet.",
    fix="Check that stored data holds no other value.",
    lesson="Will this list ever have to grow?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    mirror="request-enum-constraint-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              status: {type: string}
        """,
        head="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}  # finding
        """,
    ),
)
def response_enum_constraint_added(change: Change) -> str:
    return f"{what(change)} is now always {one_of(change.after)}."
