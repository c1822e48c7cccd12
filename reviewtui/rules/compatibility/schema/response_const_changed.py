from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-const-changed",
    title="A value in a response is now always another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "const", direction=RESPONSE, effect=Effect.REPLACES),
    why="Clients compare with the old value, and it never comes again.",
    fix="Send the new value in a new property or a new variant.",
    lesson="Where is the old value written into code?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-const",),
    mirror="request-const-changed",
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
              currency: {type: string, const: USD}  # finding
        """,
    ),
)
def response_const_changed(change: Change) -> str:
    return (
        f"{what(change)} is now always {shown(change.after)} instead of {shown(change.before)}: clients that "
        "look for the old value find none."
    )
