from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import either, what


@rule(
    id="request-enum-value-removed",
    title="A request may no longer use a value.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ENUM, "", direction=REQUEST),
    why="Requests that use it are refused.",
    fix="Keep accepting the value and treat it as its successor.",
    lesson="Which stored settings, links and scripts hold the old value?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    mirror="response-enum-value-removed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              status: {type: string, enum: [open, paid, shipped]}
        """,
        head="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}  # finding
        """,
    ),
)
def request_enum_value_removed(change: Change) -> str:
    return f"{what(change)} may no longer be {either(change.before)}: requests with it are refused."
