from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-body-added",
    title="An answer that was empty now has a body.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.RESPONSE, "body-added", direction=ANSWER),
    why="Clients that read no body leave it unread.",
    fix="Check clients that reuse connections without reading to the end.",
    lesson="Would any client mistake the body for the next answer?",
    mirror="response-body-removed",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
        """,
        head="""
            "200": {description: OK, content: {application/json: {schema: {type: object}}}}  # finding
        """,
    ),
)
def response_body_added(change: Change) -> str:
    return f"{what(change)} has a body now."
