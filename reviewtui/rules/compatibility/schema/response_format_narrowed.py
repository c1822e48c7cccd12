from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-format-narrowed",
    title="A value in a response has a narrower format.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=RESPONSE, effect=Effect.NARROWS),
    why="Every value that comes now could be read before.",
    fix="Check that no stored value needs the wider format.",
    lesson="How far are today's values from the new limit?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="request-format-narrowed",
    example=Example(
        scope="response-schema",
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
def response_format_narrowed(change: Change) -> str | None:
    if change.before is None:
        return None
    return f"The format of {what(change)} goes {differs(change)}: what comes still fits."
