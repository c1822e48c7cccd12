from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-pattern-removed",
    title="Text in a request no longer has to match a pattern.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "pattern", direction=REQUEST, effect=Effect.WIDENS),
    why="Text that matched is accepted as before.",
    fix="Say what the text may hold now.",
    lesson="What protects the systems further on from strange text?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-pattern",),
    mirror="response-pattern-removed",
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
              code: {type: string}  # finding
        """,
    ),
)
def request_pattern_removed(change: Change) -> str:
    return f"{what(change)} no longer has to match {shown(change.before)}."
