from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-informational-status-removed",
    title="An operation no longer documents an interim answer.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=removed(Kind.RESPONSE, "informational", direction=ANSWER),
    why="The final answer is the same; clients only lose a hint that came early.",
    fix="Check that nobody waits for the hint.",
    lesson="Did the hint save clients any time?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-informational-status-added",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "103": {description: OK}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def response_informational_status_removed(change: Change) -> str:
    return f"{what(change)} is no longer documented."
