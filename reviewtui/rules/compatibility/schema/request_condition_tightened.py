from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-condition-tightened",
    title="A request must meet more when a condition holds.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "conditional", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests for which the condition holds were accepted without it, and may be refused now.",
    fix="Fill in what is missing on the server, or ask for it in a new version.",
    lesson="Which of your clients meet the condition without knowing of it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-if",),
    mirror="response-condition-tightened",
    example=Example(
        scope="request-schema",
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
def request_condition_tightened(change: Change) -> str:
    return f"{what(change)} asks for more in some cases now (if/then/else {differs(change)}): requests may be refused."
