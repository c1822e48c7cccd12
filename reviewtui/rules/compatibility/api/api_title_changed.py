from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-title-changed",
    title="The API has another title.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "title"),
    why="Nothing is called by its title; people may wonder whether it is still the same API.",
    fix="Tell people, and keep the old name findable.",
    lesson="Is it a better name, or another API?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#info-object",),
    no_mirror="Changing it back is the same change.",
    example=Example(
        scope="document",
        base="""
            info: {title: Orders, version: "1"}
            paths: {}
        """,
        head="""
            info: {title: Sales, version: "1"}  # finding
            paths: {}
        """,
    ),
)
def api_title_changed(change: Change) -> str:
    return f"The title goes {differs(change)}."
