from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-property-names-widened",
    title="The names in a map of a response are freer than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "propertyNames", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients use the names as keys, in URLs or in code, and meet signs that they ruled out.",
    fix="Keep the names as they were promised.",
    lesson="What do clients make of the names?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-propertynames",),
    mirror="request-property-names-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              labels: {type: object, propertyNames: {pattern: "^[a-z]+$"}}
        """,
        head="""
            type: object
            properties:
              labels: {type: object}  # finding
        """,
    ),
)
def response_property_names_widened(change: Change) -> str:
    return f"The names in {what(change)} no longer fit {shown(change.before)}: clients may use them as keys or in URLs."
