from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-format-narrowed",
    title="A value in a request must have a narrower format.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=REQUEST, effect=Effect.NARROWS),
    why="Values that fit only the wider format were accepted, and are refused now.",
    fix="Keep the wider format.",
    lesson="Which real value fits the old format and not the new one?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="response-format-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              total: {type: integer, format: int64}
        """,
        head="""
            type: object
            properties:
              total: {type: integer, format: int32}  # finding
        """,
    ),
)
def request_format_narrowed(change: Change) -> str | None:
    if change.before is None:
        return None
    return f"The format of {what(change)} goes {differs(change)}: values that need the old one are refused."
