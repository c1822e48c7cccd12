from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-pattern-removed",
    title="Text in a response may no longer match the pattern that it had.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "pattern", direction=RESPONSE, effect=Effect.WIDENS),
    why="Clients that take the text apart by the pattern may find that it does not fit.",
    fix="Keep the pattern as long as it is true.",
    lesson="Do clients cut the text into parts?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-pattern",),
    mirror="request-pattern-removed",
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
              code: {type: string}  # finding
        """,
    ),
)
def response_pattern_removed(change: Change) -> str:
    return f"{what(change)} no longer promises to match {shown(change.before)}: clients may take it apart by that."
