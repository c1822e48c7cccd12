from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-additional-properties-opened",
    title="An object in a response that was closed may now carry further properties.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "additionalProperties", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that check answers strictly refuse what they do not know.",
    fix="Tell clients to ignore unknown properties before you send the first one.",
    lesson="Which clients validate what they receive?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties",),
    no_mirror="In a request opening an object and loosening a map are one improvement.",
    example=Example(
        scope="response-schema",
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
def response_additional_properties_opened(change: Change) -> str | None:
    if change.before is not False:
        return None
    return f"{what(change)} may now carry further properties: clients that validate answers refuse them."
