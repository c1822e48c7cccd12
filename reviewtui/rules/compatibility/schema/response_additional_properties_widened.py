from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-additional-properties-widened",
    title="The values of a map in a response may be of any kind now.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "additionalProperties", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients read the values by the type that was promised, and meet others.",
    fix="Keep the type of the values, and put other things into a property of their own.",
    lesson="What would a client with a typed map do with a value of another type?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties",),
    no_mirror="In a request opening an object and loosening a map are one improvement.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              prices: {type: object, additionalProperties: {type: number}}
        """,
        head="""
            type: object
            properties:
              prices: {type: object, additionalProperties: true}  # finding
        """,
    ),
)
def response_additional_properties_widened(change: Change) -> str | None:
    if change.before is False:
        return None
    return (
        f"The values of {what(change)} may now be anything (described by {shown(change.before)} before): "
        "clients read them by the old type."
    )
