from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="default-response-added",
    title="An operation now describes all answers that it does not list.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.RESPONSE, "default", direction=ANSWER),
    why="Clients learn what unlisted answers look like.",
    fix="Use the same error shape in all operations.",
    lesson="Does this shape hold for errors of the gateway too?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#responses-object",),
    mirror="default-response-removed",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
        """,
        head="""
            "200": {description: OK}
            "default": {description: OK}  # finding
        """,
    ),
)
def default_response_added(change: Change) -> str:
    return f"{what(change)} is described now."
