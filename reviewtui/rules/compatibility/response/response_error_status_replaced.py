from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="response-error-status-replaced",
    title="An operation answers with other errors of the same class.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.RESPONSE, "error-replaced", direction=ANSWER),
    why="A client that acts on the old code does not know the new one, and treats the same failure as an unknown one.",
    fix="Keep the code for the situation that it stood for; use the new one for what is new.",
    lesson="Which failure had the old code, and which has it now?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes",),
    no_mirror="Both ways are the same doubt.",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "404": {description: Gone}  # finding
        """,
        head="""
            "200": {description: OK}
            "410": {description: Gone}  # finding
        """,
    ),
)
def response_error_status_replaced(change: Change) -> str:
    gone, come = (listed(codes, "name") for codes in (change.before, change.after))
    return f"The error {come} came and {gone} went: the same failure may have another code now."
