from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="tag-removed",
    title="A group of operations is gone.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=removed(Kind.TAG),
    why="Readers look for it in vain, and links into the documentation break.",
    fix="Leave a hint in the documentation where the operations went.",
    lesson="Which pages link to this group?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#tag-object",),
    mirror="tag-added",
    example=Example(
        scope="document",
        base="""
            tags:
              - {name: orders}
              - {name: sales}  # finding
            paths: {}
        """,
        head="""
            tags:
              - {name: orders}
            paths: {}
        """,
    ),
)
def tag_removed(change: Change) -> str:
    return f"{change.subject} is gone."
