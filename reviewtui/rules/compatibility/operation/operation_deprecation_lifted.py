from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="operation-deprecation-lifted",
    title="An operation is no longer deprecated.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "deprecated"),
    why="Those who stay can stay; those who moved did so for nothing and should hear of it.",
    fix="Say in the changelog why the plan changed, and take back the sunset date.",
    lesson="What made you change the plan, and who acted on the old one?",
    mirror="operation-deprecated",
    example=Example(
        scope="operation",
        base="""
            deprecated: true  # finding
            responses: {"200": {description: OK}}
        """,
        head="""
            summary: List
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_deprecation_lifted(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{change.subject} is no longer deprecated: callers who were moving away should know."
