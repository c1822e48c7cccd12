from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-unevaluated-narrowed",
    title="A response holds nothing any more that no part of its schema covers.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "unevaluatedProperties", "unevaluatedItems", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that ignore the unknown have less to ignore.",
    fix="Check real answers against the closed schema.",
    lesson="Will the next new property break this promise?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-unevaluatedproperties",),
    mirror="request-unevaluated-narrowed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
        """,
        head="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
                unevaluatedProperties: false  # finding
        """,
    ),
)
def response_unevaluated_narrowed(change: Change) -> str:
    return f"{what(change)} no longer holds what its schema does not describe."
