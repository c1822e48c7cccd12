from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-condition-loosened",
    title="A response promises less when a condition holds.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "conditional", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that check the condition rely on what followed from it.",
    fix="Keep what was promised for that case.",
    lesson="Which branch of a client rests on this condition?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-if",),
    mirror="request-condition-loosened",
    example=Example(
        scope="response-schema",
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
def response_condition_loosened(change: Change) -> str:
    return f"{what(change)} promises less in some cases now (if/then/else {differs(change)})."
