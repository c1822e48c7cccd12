from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-property-names-narrowed",
    title="The names in a map of a response are restricted.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "propertyNames", direction=RESPONSE, effect=Effect.NARROWS),
    why="Every name that comes could come before.",
    fix="Check the names that are stored.",
    lesson="Were old names changed to fit?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-propertynames",),
    mirror="request-property-names-narrowed",
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
              labels: {type: object, propertyNames: {pattern: "^[a-z]+$"}}  # finding
        """,
    ),
)
def response_property_names_narrowed(change: Change) -> str:
    return f"The names in {what(change)} now always fit {shown(change.after)}."
