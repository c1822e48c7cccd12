from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_given
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="schema-sunset-added",
    title="A value now has a date on which it ends.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "sunset"),
    why="Everybody knows how long they can rely on it.",
    fix="See that everybody who uses the value hears of the date.",
    lesson="Who has to change code before that date?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="schema-sunset-withdrawn",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string, deprecated: true}
        """,
        head="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "2027-06-30"}  # finding
        """,
    ),
)
def schema_sunset_added(change: Change) -> str | None:
    if not sunset_given(change):
        return None
    return f"{what(change)} ends on {quote(change.after)}."
