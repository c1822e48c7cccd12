from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-one-of-became-any-of",
    title="A request may now match several alternatives instead of exactly one.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(
        Kind.VARIANT,
        "oneOf-to-anyOf",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.WIDENS, Effect.REPLACES, Effect.UNKNOWN),
    ),
    why="A value that matched exactly one alternative still matches.",
    fix="Say what the server does with a value that matches several.",
    lesson="Which alternative wins?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-one-of-became-any-of",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              payment:
                oneOf:
                  - {type: object, properties: {note: {type: string}}}
                  - {type: object, properties: {mark: {type: string}}}
        """,
        head="""
            type: object
            properties:
              payment:
                anyOf:  # finding
                  - {type: object, properties: {note: {type: string}}}
                  - {type: object, properties: {mark: {type: string}}}
        """,
    ),
)
def request_one_of_became_any_of(change: Change) -> str:
    return f"{what(change)} may now match several alternatives."
