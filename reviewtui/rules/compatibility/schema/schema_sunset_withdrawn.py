from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_withdrawn
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="schema-sunset-withdrawn",
    title="A value has lost its sunset date.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "sunset"),
    why="It may stay for good or go any day; nobody can plan with that.",
    fix="Give the date back, or say that the value stays.",
    lesson="What did people do because of the old date?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="schema-sunset-added",
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
              note: {type: string, deprecated: true}  # finding
        """,
    ),
)
def schema_sunset_withdrawn(change: Change) -> str | None:
    if not sunset_withdrawn(change):
        return None
    return f"{what(change)} no longer says when it ends (promised: {quote(change.before)})."
