from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-redirect-status-removed",
    title="An operation no longer redirects.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.RESPONSE, "redirect", direction=ANSWER),
    why="Clients that go on to the address in Location find none.",
    fix="Keep the redirect while the address is in use.",
    lesson="Who needed the Location header of this answer?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-redirect-status-added",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "303": {description: OK}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def response_redirect_status_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients that follow it have nowhere to go."
