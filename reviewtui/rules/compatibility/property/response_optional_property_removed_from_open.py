from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-optional-property-removed-from-open",
    title="Data may no longer have a property that it could have, or with a value of any kind.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "from-open", direction=RESPONSE),
    why=(
        "Readers who know the earlier schema could never count on it. Registries of schemas count it as "
        "a break, for the name may now hold anything (profile `schema-registry`)."
    ),
    fix="Do not use the name for something else.",
    lesson="Which readers fill in something of their own when it is missing?",
    references=(
        "https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html",
        "https://docs.streamnative.io/docs/json-schema",
    ),
    mirror="request-property-removed-from-open",
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
def response_optional_property_removed_from_open(change: Change) -> str:
    return f"{what(change)} may be missing from now on, as it could before; under this name anything may be written."
