from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_earlier
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="schema-sunset-moved-earlier",
    title="A value ends earlier than was promised.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "sunset"),
    why="Whoever planned by the published date runs out of time.",
    fix="Keep the published date; a promise about the end is a promise like any other.",
    lesson="What changed that made the old date impossible?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="schema-sunset-moved-later",
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
              note: {type: string, deprecated: true, x-sunset: "2027-01-31"}  # finding
        """,
    ),
)
def schema_sunset_moved_earlier(change: Change) -> str | None:
    if not sunset_earlier(change):
        return None
    return f"{what(change)} now ends on {quote(change.after)}, earlier than the promised {quote(change.before)}."
