from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-property-names-narrowed",
    title="The names in a map of a request are restricted.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "propertyNames", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Clients chose the names; those that do not fit are refused now.",
    fix="Accept the old names, and translate them.",
    lesson="Which names are in use that would no longer be allowed?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-propertynames",),
    mirror="response-property-names-narrowed",
    example=Example(
        scope="request-schema",
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
def request_property_names_narrowed(change: Change) -> str:
    return f"The names in {what(change)} must now fit {shown(change.after)}: other names are refused."
