from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import one_of, what


@rule(
    id="request-enum-constraint-added",
    title="A value that was free in a request must now be from a list.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ENUM, "constraint", direction=REQUEST, effect=Effect.NARROWS),
    why="Clients used the freedom; whatever is not on the list is refused.",
    fix="Look at the values that come in, put all of them on the list, and warn before refusing.",
    lesson="Which values did clients send last month that you did not think of?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    mirror="response-enum-constraint-added",
    example=Example(
        scope="request-schema",
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
def request_enum_constraint_added(change: Change) -> str:
    return f"{what(change)} must now be {one_of(change.after)}: requests with other values are refused."
