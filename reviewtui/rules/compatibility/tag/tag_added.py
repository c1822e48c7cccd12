from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="tag-added",
    title="A group of operations is new.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=added(Kind.TAG),
    why="It helps readers to find their way; no call changes.",
    fix="Describe the group in a sentence.",
    lesson="Would a newcomer look here for what it holds?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#tag-object",),
    mirror="tag-removed",
    example=Example(
        scope="document",
        base="""
            tags:
              - {name: orders}
            paths: {}
        """,
        head="""
            tags:
              - {name: orders}
              - {name: sales}  # finding
            paths: {}
        """,
    ),
)
def tag_added(change: Change) -> str:
    return f"{change.subject} is new."
