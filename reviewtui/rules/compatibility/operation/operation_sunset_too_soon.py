from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare, quote


@rule(
    id="operation-sunset-too-soon",
    title="An operation ends sooner than the notice period allows.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "sunset-notice"),
    why="Callers were promised time to move; this date takes it from them.",
    fix="Move the date, or agree on it with every caller and record that.",
    lesson="Which caller has the longest way from hearing of this to running on the replacement?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="A date that is far enough away is what is expected.",
    example=Example(
        scope="operation",
        base="""
            deprecated: true
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true
            x-sunset: "2026-02-01"  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_sunset_too_soon(change: Change) -> str:
    return f"{change.subject} ends on {quote(change.after)}, in less than the {bare(change.before)} days of notice."
