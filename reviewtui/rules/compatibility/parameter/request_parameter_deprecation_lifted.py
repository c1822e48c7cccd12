from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-deprecation-lifted",
    title="A parameter is no longer deprecated.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "deprecated", direction=CALL),
    why="Those who stopped sending it may send it again.",
    fix="Tell those who have already changed their code.",
    lesson="Why was it deprecated in the first place?",
    mirror="request-parameter-deprecated",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, schema: {type: string}}  # finding
        """,
        head="""
            - {name: status, in: query, schema: {type: string}}
        """,
    ),
)
def request_parameter_deprecation_lifted(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} is no longer deprecated."
