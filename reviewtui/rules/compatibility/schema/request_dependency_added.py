from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-dependency-added",
    title="A property of a request now asks for others when it is sent.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "dependentRequired",
        "dependentSchemas",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.REPLACES),
    ),
    why="Combinations that were accepted are refused now.",
    fix="Fill in the missing partner on the server.",
    lesson="Which clients send the one without the other?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-dependentrequired",),
    mirror="response-dependency-added",
    example=Example(
        scope="request-schema",
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
def request_dependency_added(change: Change) -> str:
    return (
        f"{what(change)} has new dependencies between its properties ({differs(change)}): combinations that "
        "were accepted are refused."
    )
