from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import share_a_type, types, what


@rule(
    id="request-type-changed",
    title="A value in a request must have another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=REQUEST, effect=Effect.REPLACES),
    why="What was right is refused: the old and the new type have no value in common.",
    fix="Add a new property with the new type, and deprecate the old one.",
    lesson="How would a server tell an old request from a wrong one?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-type",
        "https://google.aip.dev/180",
    ),
    mirror="response-type-changed",
    example=Example(
        scope="request-schema",
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
def request_type_changed(change: Change) -> str | None:
    if share_a_type(change):
        return None
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: every value "
        "that clients send today is refused."
    )
