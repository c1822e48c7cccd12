from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="operation-tags-changed",
    title="An operation stands in another group.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.OPERATION, "tags"),
    why="The documentation moves; several generators build class names from the first tag.",
    fix="Keep the first tag if you ship generated clients.",
    lesson="Which of your clients is generated, and by which generator?",
    no_mirror="Moving it back is the same change.",
    example=Example(
        scope="operation",
        base="""
            tags: [orders]
            responses: {"200": {description: OK}}
        """,
        head="""
            tags: [sales]  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_tags_changed(change: Change) -> str:
    return (
        f"The tags of {change.subject} go {differs(change)}: documentation groups and some generated class "
        "names follow."
    )
