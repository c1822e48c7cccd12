from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-format-added",
    title="A value in a request now has a format.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=REQUEST, effect=Effect.NARROWS),
    why="A format is often only a hint; a server that checks it refuses values that were accepted.",
    fix="Say whether the server checks the format, and log what does not fit first.",
    lesson="Does the server refuse a value of the wrong format, or does it only say so in the description?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="response-format-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              date: {type: string}
        """,
        head="""
            type: object
            properties:
              date: {type: string, format: date-time}  # finding
        """,
    ),
)
def request_format_added(change: Change) -> str | None:
    if change.before is not None:
        return None
    return (
        f"{what(change)} must now have the format {quote(change.after)}: a server that checks it refuses other values."
    )
