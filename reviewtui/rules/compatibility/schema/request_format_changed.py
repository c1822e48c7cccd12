from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-format-changed",
    title="A value in a request must have another format.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=REQUEST, effect=Effect.REPLACES),
    why="Values in the old format are not what the server looks for, and are refused.",
    fix="Add a property for the new format.",
    lesson="Can the server tell the two formats apart?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="response-format-changed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              ref: {type: string, format: date-time}
        """,
        head="""
            type: object
            properties:
              ref: {type: string, format: uuid}  # finding
        """,
    ),
)
def request_format_changed(change: Change) -> str:
    return f"The format of {what(change)} goes {differs(change)}: values in the old format are refused."
