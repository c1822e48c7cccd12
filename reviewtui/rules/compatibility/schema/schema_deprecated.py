from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="schema-deprecated",
    title="A value is deprecated now.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "deprecated"),
    why="It is sent and read as before; everybody should stop relying on it.",
    fix="Say what takes its place, and until when it stays.",
    lesson="Does the description name the replacement?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-deprecated",),
    mirror="schema-deprecation-lifted",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "2027-06-30"}  # finding
        """,
    ),
)
def schema_deprecated(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is deprecated now."
