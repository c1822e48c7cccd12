from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-boolean-schema-opened",
    title="A place in a response that stayed empty may be filled.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "boolean", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients relied on nothing standing there.",
    fix="Describe what will stand there.",
    lesson="Why was it promised that it stays empty?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-boolean-json-schemas",),
    mirror="request-boolean-schema-opened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              extra: false
        """,
        head="""
            type: object
            properties:
              extra: true  # finding
        """,
    ),
)
def response_boolean_schema_opened(change: Change) -> str:
    return f"{what(change)} may now come: its schema ruled out every value before."
