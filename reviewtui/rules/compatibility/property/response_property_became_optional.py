from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-became-optional",
    title="A property of a response that was always there may now be missing.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "required", direction=RESPONSE),
    why="Clients read it without asking, and fail the first time that it is missing.",
    fix="Always send it, with an empty value if there is nothing to say.",
    lesson="When will it be missing for the first time, and on whose screen?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-required",),
    mirror="request-property-became-optional",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            required: [note]
            properties:
              sku: {type: string}
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def response_property_became_optional(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} may now be missing: clients that count on it fail."
