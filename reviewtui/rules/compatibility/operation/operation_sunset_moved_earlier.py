from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_earlier
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-sunset-moved-earlier",
    title="An operation ends earlier than was promised.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "sunset"),
    why="Callers planned with the old date; their work is not done when the operation stops.",
    fix="Serve the operation until the date that was published.",
    lesson="What would you think of a supplier who shortens a deadline that you planned by?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="operation-sunset-moved-later",
    example=Example(
        scope="operation",
        base="""
            x-sunset: "2027-06-30"
            deprecated: true
            responses: {"200": {description: OK}}
        """,
        head="""
            x-sunset: "2027-01-31"  # finding
            deprecated: true
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_sunset_moved_earlier(change: Change) -> str | None:
    if not sunset_earlier(change):
        return None
    return f"{change.subject} now ends on {quote(change.after)}, earlier than the promised {quote(change.before)}."
