from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_given
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-sunset-added",
    title="An operation now has a date on which it ends.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "sunset"),
    why="Callers can plan: they know how long the operation will answer.",
    fix="Check that the date leaves the notice that your policy promises.",
    lesson="Is the date far enough away for the slowest release train among your callers?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="operation-sunset-withdrawn",
    example=Example(
        scope="operation",
        base="""
            deprecated: true
            responses: {"200": {description: OK}}
        """,
        head="""
            x-sunset: "2027-06-30"  # finding
            deprecated: true
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_sunset_added(change: Change) -> str | None:
    if not sunset_given(change):
        return None
    return f"{change.subject} ends on {quote(change.after)}: callers can plan for it."
