from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="operation-annotation-changed",
    title="The summary or description of an operation differs.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "annotation"),
    why="Text has no effect on calls, unless it redefines what the operation does.",
    fix="Read both texts: if the meaning changed, treat it as a change of behavior.",
    lesson="Would a caller who follows the new text do something else?",
    references=("https://google.aip.dev/180",),
    no_mirror="Changing it back is the same change.",
    example=Example(
        scope="operation",
        base="""
            summary: List orders
            responses: {"200": {description: OK}}
        """,
        head="""
            summary: List all orders  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_annotation_changed(change: Change) -> str:
    return f"The text of {change.subject} differs: {differs(change)}."
