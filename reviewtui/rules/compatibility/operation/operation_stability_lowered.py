from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="operation-stability-lowered",
    title="An operation promises less stability than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "stability", "stability-of-deprecated"),
    why="Callers built on a stable promise, and it is taken back after the fact.",
    fix="Keep the level; offer what is still in flux as a new operation.",
    lesson="What did callers build because this operation was called stable?",
    references=("https://google.aip.dev/181",),
    mirror="operation-stability-raised",
    example=Example(
        scope="operation",
        base="""
            x-stability-level: beta
            responses: {"200": {description: OK}}
        """,
        head="""
            x-stability-level: alpha  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_stability_lowered(change: Change) -> str | None:
    if not stability_lowered(change):
        return None
    return f"The stability of {change.subject} goes {differs(change)}: guarantees that callers rely on are withdrawn."
