from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-error-status-added",
    title="An operation documents another error.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=added(Kind.RESPONSE, "client-error", "server-error", direction=ANSWER),
    why=(
        "Clients treat an unknown error like the others of its class; a code that asks for a retry should be announced."
    ),
    fix="Say whether a retry helps.",
    lesson="Should a client that gets this error try again?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-error-status-removed",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
        """,
        head="""
            "200": {description: OK}
            "409": {description: OK}  # finding
        """,
    ),
)
def response_error_status_added(change: Change) -> str:
    return f"{what(change)} is documented now."
