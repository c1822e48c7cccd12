from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-error-status-removed",
    title="An operation no longer documents an error.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=removed(Kind.RESPONSE, "client-error", "server-error", direction=ANSWER),
    why="Clients keep a branch that is not used any more, if the error is really gone.",
    fix="Check whether the error cannot happen any more, or is only no longer described.",
    lesson="Which status does the old error situation get now?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-error-status-added",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "409": {description: OK}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def response_error_status_removed(change: Change) -> str:
    return f"{what(change)} is no longer documented."
