from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-added-to-open",
    title="A schema that allowed any other property now describes one of them.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "to-open", direction=REQUEST),
    why=(
        "It may be left out. Only data that has the name already, with a value of another kind, is "
        "refused; registries of schemas count that as a break (profile `schema-registry`)."
    ),
    fix="Choose a name that nobody can have used, and say what its absence means.",
    lesson="Could data of this name be around already?",
    references=(
        "https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html",
        "https://docs.streamnative.io/docs/json-schema",
    ),
    no_mirror="To those who read by the earlier schema, the name is one of the others that it allowed.",
    formats=("jsonschema",),
    example=Example(
        scope="data-schema",
        base="""
            type: object
            properties:
              id: {type: string}
        """,
        head="""
            type: object
            properties:
              id: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def request_property_added_to_open(change: Change) -> str:
    return f"{what(change)} is new and may be left out; data that has this name already must be of the new kind."
