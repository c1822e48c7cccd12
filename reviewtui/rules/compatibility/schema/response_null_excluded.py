from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-null-excluded",
    title="A value in a response is never null any more.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "nullable", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that check for null check in vain.",
    fix="Check what is sent in place of null.",
    lesson='Which value stands for "nothing" now?',
    references=("https://spec.openapis.org/oas/v3.1.1.html#data-types",),
    mirror="request-null-refused",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: [string, "null"]}
        """,
        head="""
            type: object
            properties:
              note: {type: string}  # finding
        """,
    ),
)
def response_null_excluded(change: Change) -> str:
    return f"{what(change)} is never null any more."
