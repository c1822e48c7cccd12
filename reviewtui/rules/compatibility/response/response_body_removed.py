from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-body-removed",
    title="An answer that had a body is empty now.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.RESPONSE, "body-removed", direction=ANSWER),
    why="Clients parse the body, and fail on nothing.",
    fix="Keep sending the body.",
    lesson="Which fields of the old body did clients need?",
    mirror="response-body-added",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK, content: {application/json: {schema: {type: object}}}}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def response_body_removed(change: Change) -> str:
    return f"{what(change)} has no body any more: clients that parse it fail."
