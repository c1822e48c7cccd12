from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-boolean-schema-opened",
    title="A place in a request that had to stay empty may be filled.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "boolean", direction=REQUEST, effect=Effect.WIDENS),
    why="Requests that leave it empty are served as before.",
    fix="Say what may stand there.",
    lesson="What happens with what clients put there?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-boolean-json-schemas",),
    mirror="response-boolean-schema-opened",
    example=Example(
        scope="request-schema",
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
def request_boolean_schema_opened(change: Change) -> str:
    return f"{what(change)} may now be sent: its schema refused every value before."
