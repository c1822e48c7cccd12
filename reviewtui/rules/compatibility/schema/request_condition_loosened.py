from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-condition-loosened",
    title="A request must meet less when a condition holds.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "conditional", direction=REQUEST, effect=Effect.WIDENS),
    why="Requests that met it are accepted as before.",
    fix="Say what happens in that case now.",
    lesson="Who asked for this to be easier?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-if",),
    mirror="response-condition-loosened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              buyer:
                type: object
                properties: {kind: {type: string}, vat: {type: string}}
                if: {required: [kind]}  # finding
                then: {required: [vat]}
        """,
        head="""
            type: object
            properties:
              buyer:
                type: object
                properties: {kind: {type: string}, vat: {type: string}}
        """,
    ),
)
def request_condition_loosened(change: Change) -> str:
    return f"{what(change)} asks for less in some cases now (if/then/else {differs(change)})."
