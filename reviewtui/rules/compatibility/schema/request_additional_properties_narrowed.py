from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-additional-properties-narrowed",
    title="An object in a request may no longer carry whatever else clients put into it.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "additionalProperties", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Clients that send a name that is not described were served so far, and are refused now.",
    fix="Log the unknown names first; close the object when none comes any more.",
    lesson="Which names arrive that nobody described?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties",),
    mirror="response-additional-properties-narrowed",
    example=Example(
        scope="request-schema",
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
                additionalProperties: false  # finding
        """,
    ),
)
def request_additional_properties_narrowed(change: Change) -> str:
    return (
        f"Further properties of {what(change)} are restricted now ({differs(change)}): requests that carry "
        "them may be refused."
    )
