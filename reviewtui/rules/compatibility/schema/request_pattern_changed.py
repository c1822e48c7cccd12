from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-pattern-changed",
    title="Text in a request must match another pattern.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "pattern", direction=REQUEST, effect=(Effect.UNKNOWN, Effect.REPLACES)),
    why="Whether old text still matches cannot be read from two patterns; whatever does not is refused.",
    fix="Say whether the new pattern is wider, and try it on stored values.",
    lesson="Have you run the new pattern over last month's values?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-pattern",),
    mirror="response-pattern-changed",
    example=Example(
        scope="request-schema",
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
def request_pattern_changed(change: Change) -> str:
    return (
        f"{what(change)} must now match {shown(change.after)} instead of {shown(change.before)}: text that "
        "matched may not match any more."
    )
