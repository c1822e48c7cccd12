from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, removed, rule
from reviewtui.rules.words import body


@rule(
    id="request-body-removed",
    title="An operation no longer takes a body.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.REQUEST_BODY, direction=CALL),
    why="What clients send is refused, or thrown away without a word.",
    fix="Keep accepting the body and ignore it, or offer a new operation.",
    lesson="What was in these bodies, and where does it go now?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#request-body-object",),
    mirror="request-optional-body-added",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
            requestBody:  # finding
              content:
                application/json: {schema: {type: object}}
        """,
        head="""
            responses: {"200": {description: OK}}
        """,
    ),
)
def request_body_removed(change: Change) -> str:
    return f"{body(change)} is gone: what clients send in it is refused or ignored."
