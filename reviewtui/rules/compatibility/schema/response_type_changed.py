from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import share_a_type, types, what


@rule(
    id="response-type-changed",
    title="A value in a response has another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=RESPONSE, effect=Effect.REPLACES),
    why="Clients cannot read it any more: no value of the new type fits the old one.",
    fix="Add a new property with the new type, and keep the old one until its sunset.",
    lesson="How many generated clients would fail while parsing, before any of their code runs?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-type",
        "https://google.aip.dev/180",
    ),
    mirror="request-type-changed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              amount: {type: string}
        """,
        head="""
            type: object
            properties:
              amount: {type: number}  # finding
        """,
    ),
)
def response_type_changed(change: Change) -> str | None:
    if share_a_type(change):
        return None
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: clients "
        "cannot read it any more."
    )
