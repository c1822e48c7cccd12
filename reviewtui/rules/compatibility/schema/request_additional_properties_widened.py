from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-additional-properties-widened",
    title="An object in a request may carry more than its described properties.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "additionalProperties", direction=REQUEST, effect=Effect.WIDENS),
    why="Requests that carry only what is described are served as before.",
    fix="Say what happens with what is not described.",
    lesson="Would you notice a misspelled name now?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties",),
    no_mirror="In a response opening a closed object and loosening a map are two offences.",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
                additionalProperties: false  # finding
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
def request_additional_properties_widened(change: Change) -> str:
    return f"{what(change)} may now carry further properties ({differs(change)})."
