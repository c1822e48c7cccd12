from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="annotation-changed",
    title="A title, a description or an example differs.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "annotation"),
    why="Text does not travel; but a new text may give an old value a new meaning, such as another unit.",
    fix="Read both texts: does a value mean the same as before?",
    lesson="Would somebody who reads only the new text compute the same result?",
    references=("https://google.aip.dev/180",),
    no_mirror="Changing it back is the same change.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: number, description: Price in EUR}
        """,
        head="""
            type: object
            properties:
              note: {type: number, description: Price in USD}  # finding
        """,
    ),
)
def annotation_changed(change: Change) -> str:
    return f"The text of {what(change)} differs: {differs(change)}."
