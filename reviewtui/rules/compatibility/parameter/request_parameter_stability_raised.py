from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-parameter-stability-raised",
    title="A parameter promises more stability than before.",
    verdict=Verdict.SAFE,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "stability", direction=CALL),
    why="Senders may rely on it from now on.",
    fix="Review its name and its values once more before they are fixed.",
    lesson="Would you accept this name for five years?",
    references=("https://google.aip.dev/181",),
    mirror="request-parameter-stability-lowered",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, x-stability-level: beta, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, x-stability-level: stable, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_stability_raised(change: Change) -> str | None:
    if stability_lowered(change):
        return None
    return f"The stability of {what(change)} goes {differs(change)}."
