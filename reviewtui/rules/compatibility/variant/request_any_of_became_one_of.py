from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-any-of-became-one-of",
    title="A request must now match exactly one alternative instead of at least one.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.VARIANT,
        "anyOf-to-oneOf",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.WIDENS, Effect.REPLACES, Effect.UNKNOWN),
    ),
    why="Requests that match two alternatives were accepted, and are refused now.",
    fix="Stay with `anyOf`, or tell the alternatives apart by a fixed value.",
    lesson="Which real request matches two of the alternatives?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-any-of-became-one-of",
    example=Example(
        scope="request-schema",
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
def request_any_of_became_one_of(change: Change) -> str:
    return f"{what(change)} must now match exactly one alternative: values that match several are refused."
