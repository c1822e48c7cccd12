from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-default-value-added",
    title="A value that responses may leave out has a default now.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "default", direction=RESPONSE, effect=Effect.NARROWS),
    why="Few clients fill in defaults when they read.",
    fix="Send the value rather than relying on the default.",
    lesson="Does any client of yours apply defaults when it reads?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-default",),
    mirror="request-default-value-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              pageSize: {type: integer}
        """,
        head="""
            type: object
            properties:
              pageSize: {type: integer, default: 20}  # finding
        """,
    ),
)
def response_default_value_added(change: Change) -> str:
    return f"{what(change)} is said to be {shown(change.after)} when it is missing."
