from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-const-changed",
    title="A value in a request must now be another fixed value.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "const", direction=REQUEST, effect=Effect.REPLACES),
    why="Every request that was right is wrong now.",
    fix="Accept both values.",
    lesson="How can an old client and a new server agree on a value?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-const",),
    mirror="response-const-changed",
    example=Example(
        scope="request-schema",
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
def request_const_changed(change: Change) -> str:
    return (
        f"{what(change)} must now be {shown(change.after)} instead of {shown(change.before)}: every old "
        "request is refused."
    )
