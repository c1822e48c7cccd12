from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-any-of-became-one-of",
    title="A response now matches exactly one alternative instead of at least one.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(
        Kind.VARIANT,
        "anyOf-to-oneOf",
        direction=RESPONSE,
        effect=(Effect.NARROWS, Effect.WIDENS, Effect.REPLACES, Effect.UNKNOWN),
    ),
    why="Clients that could handle several can handle one.",
    fix="Check real answers: does none of them match two?",
    lesson="What tells a client which alternative it has?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-any-of-became-one-of",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                anyOf:
                  - {type: object, properties: {note: {type: string}}}
                  - {type: object, properties: {mark: {type: string}}}
        """,
        head="""
            type: object
            properties:
              payment:
                oneOf:  # finding
                  - {type: object, properties: {note: {type: string}}}
                  - {type: object, properties: {mark: {type: string}}}
        """,
    ),
)
def response_any_of_became_one_of(change: Change) -> str:
    return f"{what(change)} now matches exactly one alternative."
