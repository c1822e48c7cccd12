from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-parameter-stability-lowered",
    title="A parameter promises less stability than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "stability", direction=CALL),
    why="Senders relied on it as a fixed part of the call.",
    fix="Keep the level, and offer the experiment under another name.",
    lesson="What is uncertain now that was certain before?",
    references=("https://google.aip.dev/181",),
    mirror="request-parameter-stability-raised",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, x-stability-level: stable, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, x-stability-level: beta, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_stability_lowered(change: Change) -> str | None:
    if not stability_lowered(change):
        return None
    return f"The stability of {what(change)} goes {differs(change)}: senders relied on more."
