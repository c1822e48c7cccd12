from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="response-format-removed",
    title="A value in a response no longer has the format that it had.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=RESPONSE, effect=Effect.WIDENS),
    why="Clients parse the value by its format, and nothing promises any more that they can.",
    fix="Keep the format, and send other text in a new property.",
    lesson="What does a date parser do with text that is no date?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="request-format-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              date: {type: string, format: date-time}
        """,
        head="""
            type: object
            properties:
              date: {type: string}  # finding
        """,
    ),
)
def response_format_removed(change: Change) -> str | None:
    if change.after is not None:
        return None
    return (
        f"{what(change)} no longer promises the format {quote(change.before)}: clients that parse it by that may fail."
    )
