from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-unevaluated-widened",
    title="What no other part of a schema covers is freer in a request.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "unevaluatedProperties", "unevaluatedItems", direction=REQUEST, effect=Effect.WIDENS),
    why="Requests that keep to the covered part are served as before.",
    fix="Say what happens with the rest.",
    lesson="Why was it forbidden in the first place?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-unevaluatedproperties",),
    mirror="response-unevaluated-widened",
    example=Example(
        scope="request-schema",
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
def request_unevaluated_widened(change: Change) -> str:
    return f"{what(change)} may now hold what its schema does not describe."
