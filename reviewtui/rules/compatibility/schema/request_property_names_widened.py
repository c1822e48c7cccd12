from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-property-names-widened",
    title="The names in a map of a request are freer than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "propertyNames", direction=REQUEST, effect=Effect.WIDENS),
    why="Names that were allowed still are.",
    fix="Check where the names go: into columns, URLs, file names?",
    lesson="Can a name now do harm where it is used?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-propertynames",),
    mirror="response-property-names-widened",
    example=Example(
        scope="request-schema",
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
def request_property_names_widened(change: Change) -> str:
    return f"The names in {what(change)} no longer have to fit {shown(change.before)}."
