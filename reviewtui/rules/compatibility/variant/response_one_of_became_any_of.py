from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-one-of-became-any-of",
    title="A response may now match several alternatives instead of exactly one.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(
        Kind.VARIANT,
        "oneOf-to-anyOf",
        direction=RESPONSE,
        effect=(Effect.NARROWS, Effect.WIDENS, Effect.REPLACES, Effect.UNKNOWN),
    ),
    why="Clients that take the first alternative that fits may take the wrong one.",
    fix="Add a property that says which alternative is meant.",
    lesson="What does a generated client do with a value that fits two types?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-one-of-became-any-of",
    example=Example(
        scope="response-schema",
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
def response_one_of_became_any_of(change: Change) -> str:
    return f"{what(change)} may now match several alternatives: clients may take the wrong one."
