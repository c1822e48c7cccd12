from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, added, rule
from reviewtui.rules.words import body


@rule(
    id="request-optional-body-added",
    title="An operation may now be given a body.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.REQUEST_BODY, "optional", direction=CALL),
    why="Calls without a body stay legal.",
    fix="Say what an absent body means.",
    lesson="Would proxies and caches on the way let a body pass with this method?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#request-body-object",),
    mirror="request-body-removed",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
        """,
        head="""
            responses: {"200": {description: OK}}
            requestBody:  # finding
              content:
                application/json: {schema: {type: object}}
        """,
    ),
)
def request_optional_body_added(change: Change) -> str:
    return f"{body(change)} is new and may be left out."
