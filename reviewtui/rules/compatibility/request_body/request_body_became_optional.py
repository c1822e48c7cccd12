from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import body


@rule(
    id="request-body-became-optional",
    title="A body that had to be sent may now be left out.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.REQUEST_BODY, "required", direction=CALL),
    why="Calls with a body go through as they always did.",
    fix="Describe what the API does without a body.",
    lesson="Is an empty call safe to repeat?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#request-body-object",),
    mirror="request-body-became-required",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
            requestBody:
              required: true
              content:
                application/json: {schema: {type: object}}
        """,
        head="""
            responses: {"200": {description: OK}}
            requestBody:
              required: false  # finding
              content:
                application/json: {schema: {type: object}}
        """,
    ),
)
def request_body_became_optional(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{body(change)} may now be left out."
