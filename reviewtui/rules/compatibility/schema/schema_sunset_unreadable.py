from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_unreadable
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="schema-sunset-unreadable",
    title="The sunset date of a value is no date.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "sunset"),
    why="Nobody can tell how long the value stays, least of all a program that watches dates.",
    fix="Write year, month and day: `2027-06-30`.",
    lesson="Which day did the author mean, and would a consumer guess the same one?",
    references=("https://www.rfc-editor.org/rfc/rfc3339#section-5.6",),
    no_mirror="A date that can be read is what is expected.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "2027-06-30"}
        """,
        head="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "end of June"}  # finding
        """,
    ),
)
def schema_sunset_unreadable(change: Change) -> str | None:
    if not sunset_unreadable(change):
        return None
    return f"{what(change)} ends on {quote(change.after)}, which is no date (RFC 3339, such as `2027-06-30`)."
