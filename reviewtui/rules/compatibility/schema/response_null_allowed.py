from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-null-allowed",
    title="A value in a response may now be null.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "nullable", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that were never told of null read on without a check, and crash.",
    fix="Leave the property out, or send an empty value, in this version of the API.",
    lesson="In how many languages is reading from null a crash?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#data-types",),
    mirror="request-null-allowed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              note: {type: [string, "null"]}  # finding
        """,
    ),
)
def response_null_allowed(change: Change) -> str:
    return f"{what(change)} may now be null: clients that were never told so crash on it."
