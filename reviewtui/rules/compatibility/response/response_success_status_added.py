from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-success-status-added",
    title="An operation may now succeed with another status code.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.RESPONSE, "success", direction=ANSWER),
    why=(
        "Clients that compare with the one code they know take the new one for a failure; 202 even changes "
        "what success means."
    ),
    fix="Return the new code only to those who ask for it, or only for new input.",
    lesson="How do your clients recognize success: by one code, or by the whole class?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    mirror="response-success-status-removed",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
        """,
        head="""
            "200": {description: OK}
            "202": {description: OK}  # finding
        """,
    ),
)
def response_success_status_added(change: Change) -> str:
    return f"{what(change)} is a new kind of success: clients that check for one code take it for a failure."
