from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_later
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="schema-sunset-moved-later",
    title="A value ends later than was announced.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "sunset"),
    why="There is more time to move away.",
    fix="Publish the new date where the old one was read.",
    lesson="Is the new date the last one?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="schema-sunset-moved-earlier",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "2027-01-31"}
        """,
        head="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "2027-06-30"}  # finding
        """,
    ),
)
def schema_sunset_moved_later(change: Change) -> str | None:
    if not sunset_later(change):
        return None
    return f"{what(change)} now ends on {quote(change.after)} ({quote(change.before)} before)."
