from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-pattern-properties-narrowed",
    title="Properties of a response whose names match a pattern now follow a schema.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "patternProperties", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients can read what they had to guess.",
    fix="Check the properties that are already stored.",
    lesson="Do old entries follow the schema too?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-patternproperties",),
    mirror="request-pattern-properties-narrowed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              labels: {type: object}
        """,
        head="""
            type: object
            properties:
              labels: {type: object, patternProperties: {"^x-": {type: string}}}  # finding
        """,
    ),
)
def response_pattern_properties_narrowed(change: Change) -> str:
    if not change.after:
        return f"Names in {what(change)} that match {listed(change.before, 'name')} do not come any more."
    return f"Names in {what(change)} that match {listed(change.after, 'name')} now follow a schema."
