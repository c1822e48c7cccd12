from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="operation-stability-raised",
    title="An operation promises more stability than before.",
    verdict=Verdict.SAFE,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "stability"),
    why="Callers may rely on it now; from here on its changes are judged in full.",
    fix="Run the whole review once more: what was tolerated in a preview no longer is.",
    lesson="What would you still change if this operation stayed a preview for another month?",
    references=("https://google.aip.dev/181",),
    mirror="operation-stability-lowered",
    example=Example(
        scope="operation",
        base="""
            x-stability-level: alpha
            responses: {"200": {description: OK}}
        """,
        head="""
            x-stability-level: beta  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_stability_raised(change: Change) -> str | None:
    if stability_lowered(change):
        return None
    return f"The stability of {change.subject} goes {differs(change)}: it now promises more."
