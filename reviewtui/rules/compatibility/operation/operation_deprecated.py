from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="operation-deprecated",
    title="An operation is deprecated now.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "deprecated"),
    why="Nothing fails today; it tells callers to begin moving away.",
    fix="Name the replacement in the description, set `x-sunset`, and send the Deprecation header.",
    lesson="Does a caller who reads this know where to go, and by when?",
    references=("https://www.rfc-editor.org/rfc/rfc9745",),
    mirror="operation-deprecation-lifted",
    example=Example(
        scope="operation",
        base="""
            summary: List
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true  # finding
            x-sunset: "2027-06-30"
            summary: List
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_deprecated(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{change.subject} is deprecated now: callers should plan to move."
