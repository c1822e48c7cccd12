from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_withdrawn
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-sunset-withdrawn",
    title="An operation has lost its sunset date.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "sunset"),
    why="Callers no longer know whether the deprecation was called off or the end may come any day.",
    fix="Either call off the deprecation as well, or give the date back in RFC 3339 form.",
    lesson="What should a caller who planned by the old date do now?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="operation-sunset-added",
    example=Example(
        scope="operation",
        base="""
            x-sunset: "2027-06-30"  # finding
            deprecated: true
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_sunset_withdrawn(change: Change) -> str | None:
    if not sunset_withdrawn(change):
        return None
    return f"{change.subject} no longer says when it ends (promised: {quote(change.before)})."
