from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-pattern-changed",
    title="Text in a response matches another pattern.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "pattern", direction=RESPONSE, effect=(Effect.UNKNOWN, Effect.REPLACES)),
    why="Clients may take the text apart by the old pattern, and nobody can prove that it still holds.",
    fix="Say whether everything that matches the new pattern matches the old one.",
    lesson="What is the first value that matches the new pattern and not the old one?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-pattern",),
    mirror="request-pattern-changed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              code: {type: string, pattern: "^[A-Z]{3}$"}
        """,
        head="""
            type: object
            properties:
              code: {type: string, pattern: "^[A-Z]{3}[0-9]$"}  # finding
        """,
    ),
)
def response_pattern_changed(change: Change) -> str:
    return (
        f"{what(change)} now matches {shown(change.after)} instead of {shown(change.before)}: clients may "
        "take it apart by the old one."
    )
