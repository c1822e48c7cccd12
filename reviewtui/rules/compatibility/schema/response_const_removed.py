from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-const-removed",
    title="A value in a response is no longer always the same.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "const", direction=RESPONSE, effect=Effect.WIDENS),
    why="Clients recognize the object by the fixed value, or never look at it at all.",
    fix="Keep the value fixed, and describe the new kind as a variant of its own.",
    lesson="Do clients tell objects apart by this value?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-const",),
    mirror="request-const-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              currency: {type: string, const: EUR}
        """,
        head="""
            type: object
            properties:
              currency: {type: string}  # finding
        """,
    ),
)
def response_const_removed(change: Change) -> str:
    return f"{what(change)} is no longer always {shown(change.before)}: clients count on it."
