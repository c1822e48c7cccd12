from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-pattern-properties-widened",
    title="Properties of a response whose names match a pattern no longer follow a schema.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "patternProperties", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients read such properties by the schema, and may find anything.",
    fix="Keep the schema for the names that are sent.",
    lesson="How do clients read a name that they cannot know in advance?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-patternproperties",),
    mirror="request-pattern-properties-widened",
    example=Example(
        scope="response-schema",
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
def response_pattern_properties_widened(change: Change) -> str:
    if not change.before:
        names = listed(change.after, "name")
        return f"Names in {what(change)} that match {names} may come now: clients that validate answers refuse them."
    return (
        f"Names in {what(change)} that match {listed(change.before, 'name')} no longer follow a schema: "
        "clients read them by it."
    )
