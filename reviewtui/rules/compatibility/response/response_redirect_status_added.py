from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-redirect-status-added",
    title="An operation may now redirect.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.RESPONSE, "redirect", direction=ANSWER),
    why="Not every client follows redirects, and some turn POST into GET on the way.",
    fix="Serve the old address directly, or use 308 and announce it.",
    lesson="Do the clients follow redirects with the same method and credentials?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-redirect-status-removed",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
        """,
        head="""
            "200": {description: OK}
            "303": {description: OK}  # finding
        """,
    ),
)
def response_redirect_status_added(change: Change) -> str:
    return f"{what(change)} is new: clients that do not follow redirects stop here."
