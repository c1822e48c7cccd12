from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-condition-tightened",
    title="A response promises more when a condition holds.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "conditional", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that expect less are served.",
    fix="Check that old data keeps the promise.",
    lesson="Does it hold for every record that meets the condition?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-if",),
    mirror="request-condition-tightened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              buyer:
                type: object
                properties: {kind: {type: string}, vat: {type: string}}
        """,
        head="""
            type: object
            properties:
              buyer:
                type: object
                properties: {kind: {type: string}, vat: {type: string}}
                if: {required: [kind]}  # finding
                then: {required: [vat]}
        """,
    ),
)
def response_condition_tightened(change: Change) -> str:
    return f"{what(change)} promises more in some cases now (if/then/else {differs(change)})."
