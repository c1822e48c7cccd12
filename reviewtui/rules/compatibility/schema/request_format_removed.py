from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-format-removed",
    title="A value in a request no longer has to have a format.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=REQUEST, effect=Effect.WIDENS),
    why="Values in that format are accepted as before.",
    fix="Say what else is accepted.",
    lesson="How does the server read a value whose format it does not know?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="response-format-removed",
    example=Example(
        scope="request-schema",
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
def request_format_removed(change: Change) -> str | None:
    if change.after is not None:
        return None
    return f"{what(change)} no longer has to have the format {quote(change.before)}."
