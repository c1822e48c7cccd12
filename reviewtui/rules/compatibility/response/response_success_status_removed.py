from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-success-status-removed",
    title="An operation no longer succeeds with a status code that it had.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.RESPONSE, "success", direction=ANSWER),
    why="Clients test for the code; without it they take a success for something else.",
    fix="Keep answering with the old code.",
    lesson="What do clients do when the code that they wait for never comes?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-success-status-added",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "201": {description: OK}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def response_success_status_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients that wait for this code do not see their success."
