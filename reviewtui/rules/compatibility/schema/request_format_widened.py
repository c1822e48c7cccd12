from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-format-widened",
    title="A value in a request may have a wider format.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=REQUEST, effect=Effect.WIDENS),
    why="Values in the old format fit the new one.",
    fix="Check that what stores the value is as wide.",
    lesson="Where does the value go, and is every step as wide?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="response-format-widened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              total: {type: integer, format: int32}
        """,
        head="""
            type: object
            properties:
              total: {type: integer, format: int64}  # finding
        """,
    ),
)
def request_format_widened(change: Change) -> str | None:
    if change.after is None:
        return None
    return f"The format of {what(change)} goes {differs(change)}: the old one still fits."
