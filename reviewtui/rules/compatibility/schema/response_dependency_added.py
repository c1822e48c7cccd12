from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-dependency-added",
    title="A property of a response now always comes with its partners.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "dependentRequired", "dependentSchemas", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that check for the partner check in vain.",
    fix="Check that old data has the partner too.",
    lesson="Is the partner there for every record?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-dependentrequired",),
    mirror="request-dependency-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {card: {type: string}, cvc: {type: string}}
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {card: {type: string}, cvc: {type: string}}
                dependentRequired: {card: [cvc]}  # finding
        """,
    ),
)
def response_dependency_added(change: Change) -> str:
    return f"{what(change)} promises more properties together ({differs(change)})."
