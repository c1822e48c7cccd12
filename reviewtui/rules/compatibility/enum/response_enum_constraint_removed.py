from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import either, what


@rule(
    id="response-enum-constraint-removed",
    title="A value in a response may now be one that was never listed.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ENUM, "constraint", direction=RESPONSE, effect=Effect.WIDENS),
    why="Clients were written for the list, and have no code for anything else.",
    fix="Announce it like a new value, and advise a branch for the unknown.",
    lesson="What would a client do with a value that is not on any list?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    mirror="request-enum-constraint-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}
        """,
        head="""
            type: object
            properties:
              status: {type: string}  # finding
        """,
    ),
)
def response_enum_constraint_removed(change: Change) -> str:
    return f"{what(change)} may now be any value, not only {either(change.before)}."
