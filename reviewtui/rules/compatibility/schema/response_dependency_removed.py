from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-dependency-removed",
    title="A property of a response may now come without its partners.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "dependentRequired",
        "dependentSchemas",
        direction=RESPONSE,
        effect=(Effect.WIDENS, Effect.REPLACES),
    ),
    why="Clients that see the one read the other without looking.",
    fix="Always send them together.",
    lesson="Which code reads the partner as soon as it sees the property?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-dependentrequired",),
    mirror="request-dependency-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {card: {type: string}, cvc: {type: string}}
                dependentRequired: {card: [cvc]}  # finding
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {card: {type: string}, cvc: {type: string}}
        """,
    ),
)
def response_dependency_removed(change: Change) -> str:
    return f"{what(change)} promises fewer properties together ({differs(change)}): clients read them in pairs."
