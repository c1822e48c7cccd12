from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-deprecation-lifted",
    title="An element is not deprecated any more.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_NOTE, "deprecated"),
    why="Who has begun to leave may stay, and wants to know.",
    fix="Tell those who were told of the end.",
    lesson="Who has moved away already for nothing?",
    references=("https://www.rfc-editor.org/rfc/rfc9745",),
    mirror="async-deprecated-set",
    example=Example(
        scope="async-message",
        base="""
            name: created
            deprecated: true  # finding
        """,
        head="""
            name: created
        """,
    ),
    formats=("asyncapi",),
)
def async_deprecation_lifted(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{change.subject} is not deprecated any more."
