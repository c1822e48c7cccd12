from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="operation-graduated-deprecated",
    title="An operation promises more stability while it is on its way out.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "stability-of-deprecated"),
    why="New callers take a raised level for an invitation, and then have to leave again.",
    fix="Leave the level as it is until the operation goes, or call off the deprecation.",
    lesson="Who would start to use an operation that is stable since yesterday?",
    references=("https://google.aip.dev/181", "https://google.aip.dev/185"),
    no_mirror="Lowering the level is a finding of its own.",
    example=Example(
        scope="operation",
        base="""
            deprecated: true
            x-stability-level: alpha
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true
            x-stability-level: stable  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_graduated_deprecated(change: Change) -> str | None:
    if stability_lowered(change):
        return None
    return f"The stability of {change.subject} goes {differs(change)}, though it is deprecated."
