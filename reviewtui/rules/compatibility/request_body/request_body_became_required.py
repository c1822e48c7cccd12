from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import body


@rule(
    id="request-body-became-required",
    title="A body that could be left out must now be sent.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.REQUEST_BODY, "required", direction=CALL),
    why="Calls with an empty body were answered so far, and are refused now.",
    fix="Treat a missing body as the empty one.",
    lesson="How many of your calls come without a body?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#request-body-object",),
    mirror="request-body-became-optional",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
            requestBody:
              required: false
              content:
                application/json: {schema: {type: object}}
        """,
        head="""
            responses: {"200": {description: OK}}
            requestBody:
              required: true  # finding
              content:
                application/json: {schema: {type: object}}
        """,
    ),
)
def request_body_became_required(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{body(change)} must now be sent: calls without it are refused."
