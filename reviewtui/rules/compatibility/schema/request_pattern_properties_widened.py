from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-pattern-properties-widened",
    title="Properties of a request whose names match a pattern are free now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "patternProperties", direction=REQUEST, effect=Effect.WIDENS),
    why="What followed the schema is accepted as before.",
    fix="Say whether such properties still mean something.",
    lesson="Does anything read these properties?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-patternproperties",),
    mirror="response-pattern-properties-widened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              labels: {type: object, patternProperties: {"^x-": {type: string}}}
        """,
        head="""
            type: object
            properties:
              labels: {type: object}  # finding
        """,
    ),
)
def request_pattern_properties_widened(change: Change) -> str:
    if not change.before:
        return f"Names in {what(change)} that match {listed(change.after, 'name')} may be sent now."
    return f"Names in {what(change)} that match {listed(change.before, 'name')} are free now."
