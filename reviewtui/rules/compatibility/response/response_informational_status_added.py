from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-informational-status-added",
    title="An operation documents an interim answer.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=added(Kind.RESPONSE, "informational", direction=ANSWER),
    why="Clients skip interim answers and wait for the final one.",
    fix="Test it with the HTTP libraries of your clients: some trip over interim answers.",
    lesson="What does a client gain by seeing this answer?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-informational-status-removed",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
        """,
        head="""
            "200": {description: OK}
            "103": {description: OK}  # finding
        """,
    ),
)
def response_informational_status_added(change: Change) -> str:
    return f"{what(change)} is documented now."
