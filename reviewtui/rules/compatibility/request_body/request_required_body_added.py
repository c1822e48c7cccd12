from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, added, rule
from reviewtui.rules.words import body


@rule(
    id="request-required-body-added",
    title="An operation needs a body that it did not need before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.REQUEST_BODY, "required", direction=CALL),
    why="Calls without a body, which are all calls so far, are refused.",
    fix="Make the body optional, or offer the new call as another operation.",
    lesson="What can the API do for a caller who sends nothing?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#request-body-object",),
    no_mirror="A removed body breaks callers whether or not it was required.",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
        """,
        head="""
            responses: {"200": {description: OK}}
            requestBody:  # finding
              required: true
              content:
                application/json: {schema: {type: object}}
        """,
    ),
)
def request_required_body_added(change: Change) -> str:
    return f"{body(change)} is required and new: calls without a body are refused."
