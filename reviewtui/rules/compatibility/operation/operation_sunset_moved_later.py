from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_later
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-sunset-moved-later",
    title="An operation ends later than was announced.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "sunset"),
    why="Callers gain time; a date that keeps moving is soon not believed.",
    fix="Tell callers the new date and the reason.",
    lesson="Will this date hold, and what would make it hold?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="operation-sunset-moved-earlier",
    example=Example(
        scope="operation",
        base="""
            x-sunset: "2027-01-31"
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
def operation_sunset_moved_later(change: Change) -> str | None:
    if not sunset_later(change):
        return None
    return f"{change.subject} now ends on {quote(change.after)} ({quote(change.before)} before): callers gain time."
