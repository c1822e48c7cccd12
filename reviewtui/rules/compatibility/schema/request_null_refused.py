from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-null-refused",
    title="A value in a request may no longer be null.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "nullable", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with null were accepted, and are refused now.",
    fix="Read null as if the property were missing.",
    lesson="Which client libraries write null for everything that is not set?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#data-types",),
    mirror="response-null-excluded",
    example=Example(
        scope="request-schema",
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
def request_null_refused(change: Change) -> str:
    return f"{what(change)} may no longer be null: requests with null are refused."
