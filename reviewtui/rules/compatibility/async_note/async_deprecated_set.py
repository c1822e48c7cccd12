from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-deprecated-set",
    title="An element is marked as deprecated.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_NOTE, "deprecated"),
    why="It works as before, and those who use it should leave.",
    fix="Name what replaces it, and the date on which it ends.",
    lesson="Where do its users read of the end?",
    references=("https://www.rfc-editor.org/rfc/rfc9745",),
    mirror="async-deprecation-lifted",
    example=Example(
        scope="async-message",
        base="""
            name: created
        """,
        head="""
            name: created
            deprecated: true  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_deprecated_set(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{change.subject} is deprecated now."
