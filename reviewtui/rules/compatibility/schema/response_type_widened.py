from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import share_a_type, types, what


@rule(
    id="response-type-widened",
    title="A value in a response may have a type that it never had before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients parse it by the old type, and fail on the first value of another.",
    fix="Keep the type, and put the new kind of value into a property of its own.",
    lesson="What does a client in a typed language do with this value?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-type",
        "https://google.aip.dev/180",
    ),
    mirror="request-type-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              amount: {type: integer}
        """,
        head="""
            type: object
            properties:
              amount: {type: number}  # finding
        """,
    ),
)
def response_type_widened(change: Change) -> str | None:
    if change.effect is Effect.REPLACES and not share_a_type(change):
        return None
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: clients that "
        "parse the old type fail."
    )
