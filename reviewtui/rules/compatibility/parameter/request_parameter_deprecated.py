from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-deprecated",
    title="A parameter is deprecated now.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "deprecated", direction=CALL),
    why="It works as before; senders should stop sending it.",
    fix="Say what to send instead and until when.",
    lesson="Can every sender do without it?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    mirror="request-parameter-deprecation-lifted",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_deprecated(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is deprecated now."
