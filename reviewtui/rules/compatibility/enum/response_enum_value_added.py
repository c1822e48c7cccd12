from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import either, what


@rule(
    id="response-enum-value-added",
    title="A response may hold a value that it never held before.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.ENUM, "", direction=RESPONSE),
    why="Clients that list all values, in a switch or in a generated type, fail on one that they do not know.",
    fix="Say that the list may grow, and announce the value before it is first sent.",
    lesson="What does your own client do with a value that it does not know?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",
        "https://opensource.zalando.com/restful-api-guidelines/#112",
    ),
    mirror="request-enum-value-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}
        """,
        head="""
            type: object
            properties:
              status: {type: string, enum: [open, paid, shipped]}  # finding
        """,
    ),
)
def response_enum_value_added(change: Change) -> str:
    return f"{what(change)} may now be {either(change.after)}: clients that know all values by name do not know this."
