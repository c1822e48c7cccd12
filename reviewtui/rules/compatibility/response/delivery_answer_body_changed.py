from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="delivery-answer-body-changed",
    title="A receiver's answer to a callback or webhook gains or loses its body.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.RESPONSE, direction=REQUEST),
    why="Receivers answer as they were written; the API may now wait for something else.",
    fix="Accept answers with and without a body.",
    lesson="What does the API do when the body is not as described?",
    no_mirror="Both ways are the same doubt.",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                responses:
                  "200": {description: OK}
        """,
        head="""
            orderShipped:
              post:
                responses:
                  "200": {description: OK, content: {application/json: {schema: {type: object}}}}  # finding
        """,
    ),
)
def delivery_answer_body_changed(change: Change) -> str:
    turn = "has a body now" if change.fact == "body-added" else "has no body any more"
    return f"{what(change)} {turn}, as receivers should answer it: they still answer in the old way."
