from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-boolean-schema-closed",
    title="A place in a request that could be filled may not be filled any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "boolean", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Whatever clients put there is refused.",
    fix="Accept and ignore it.",
    lesson="Why is the place still described, if nothing may stand there?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-boolean-json-schemas",),
    mirror="response-boolean-schema-closed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              extra: true
        """,
        head="""
            type: object
            properties:
              extra: false  # finding
        """,
    ),
)
def request_boolean_schema_closed(change: Change) -> str:
    return f"{what(change)} may not be sent any more: its schema refuses every value."
