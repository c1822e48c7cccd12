from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import texts_differ
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-tags-docs-changed",
    title="A text, a tag or a link of an element differs.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_NOTE, "words"),
    why="Nothing on the wire goes by it; people do.",
    fix="Read it as somebody would who never saw the old text.",
    lesson="Does the new text promise more or less than the old one?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0",),
    no_mirror="Texts are exchanged, not taken back.",
    example=Example(
        scope="async-message",
        base="""
            summary: An order was made.
        """,
        head="""
            summary: An order was created.  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_tags_docs_changed(change: Change) -> str:
    return f"{texts_differ(change)}."
