from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="schema-deprecation-lifted",
    title="A value is no longer deprecated.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "deprecated"),
    why="Those who have moved away did so for nothing; those who stayed may stay.",
    fix="Say in the changelog why it stays.",
    lesson="Who has already moved, and does the replacement stay too?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-deprecated",),
    mirror="schema-deprecated",
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
              note: {type: string}  # finding
        """,
    ),
)
def schema_deprecation_lifted(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} is no longer deprecated."
