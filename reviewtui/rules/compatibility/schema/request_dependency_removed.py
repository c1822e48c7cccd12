from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-dependency-removed",
    title="A property of a request no longer asks for others.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "dependentRequired", "dependentSchemas", direction=REQUEST, effect=Effect.WIDENS),
    why="Combinations that were complete are accepted as before.",
    fix="Say what the property means on its own.",
    lesson="What did the partner tell the server?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-dependentrequired",),
    mirror="response-dependency-removed",
    example=Example(
        scope="request-schema",
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
def request_dependency_removed(change: Change) -> str:
    return f"{what(change)} asks for fewer properties together ({differs(change)})."
