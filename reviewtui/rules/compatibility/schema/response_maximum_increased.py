from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="response-maximum-increased",
    title="A number in a response may be larger than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maximum", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients chose their number types, columns and layouts for the old limit.",
    fix="Keep the limit for the old property, and offer a new one for larger numbers.",
    lesson="What happens in a client whose type is too small: an error, or a wrong number?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maximum",),
    mirror="request-maximum-increased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, maximum: 100}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, maximum: 1000}  # finding
        """,
    ),
)
def response_maximum_increased(change: Change) -> str:
    return (
        f"{what(change)} may now be {at_most(change.after)} ({bare(change.before)} before): clients made room "
        "for the old limit."
    )
