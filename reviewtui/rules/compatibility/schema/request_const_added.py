from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-const-added",
    title="A value in a request that was free must now be one fixed value.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "const", direction=REQUEST, effect=Effect.NARROWS),
    why="Requests with any other value are refused.",
    fix="Keep the other values, and mark them as deprecated in words.",
    lesson="Why is the property needed at all, if it can have one value only?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-const",),
    mirror="response-const-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              currency: {type: string}
        """,
        head="""
            type: object
            properties:
              currency: {type: string, const: EUR}  # finding
        """,
    ),
)
def request_const_added(change: Change) -> str:
    return f"{what(change)} must now be {shown(change.after)}: requests with any other value are refused."
