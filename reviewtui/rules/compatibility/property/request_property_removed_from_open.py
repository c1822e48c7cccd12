from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-removed-from-open",
    title="A schema no longer describes a property, and allows any other.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "from-open", direction=REQUEST),
    why=("What was written with it before is still valid: the schema allows properties that it does not name."),
    fix="Keep the name in mind: data that has it may be around for long.",
    lesson="Which readers still need what was written in it?",
    references=("https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html",),
    mirror="response-optional-property-removed-from-open",
    formats=("jsonschema",),
    example=Example(
        scope="data-schema",
        base="""
            type: object
            properties:
              id: {type: string}
              note: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              id: {type: string}
        """,
    ),
)
def request_property_removed_from_open(change: Change) -> str:
    return (
        f"{what(change)} is no longer described; data that has it stays valid, for the schema allows other properties."
    )
