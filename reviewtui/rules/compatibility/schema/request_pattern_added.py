from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-pattern-added",
    title="Text in a request that was free must now match a pattern.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "pattern", direction=REQUEST, effect=Effect.NARROWS),
    why="Text that does not match was accepted, and is refused now.",
    fix="Log what does not match first, and start to refuse when nothing does.",
    lesson="How many of the values that you have stored match the pattern?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-pattern",),
    mirror="response-pattern-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              code: {type: string}
        """,
        head="""
            type: object
            properties:
              code: {type: string, pattern: "^[A-Z]{3}$"}  # finding
        """,
    ),
)
def request_pattern_added(change: Change) -> str:
    return f"{what(change)} must now match {shown(change.after)}: other text is refused."
