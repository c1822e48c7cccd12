from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-unevaluated-widened",
    title="A response may hold what no part of its schema covers.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "unevaluatedProperties",
        "unevaluatedItems",
        direction=RESPONSE,
        effect=(Effect.WIDENS, Effect.REPLACES),
    ),
    why="Clients with closed types meet what they have no place for.",
    fix="Describe what comes, rather than opening the schema.",
    lesson="What exactly will come that is not described?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-unevaluatedproperties",),
    mirror="request-unevaluated-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
                unevaluatedProperties: false  # finding
        """,
        head="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
        """,
    ),
)
def response_unevaluated_widened(change: Change) -> str:
    return (
        f"{what(change)} may now hold what its schema does not describe: clients with closed types have no "
        "place for it."
    )
