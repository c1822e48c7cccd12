from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-default-value-changed",
    title="A value that responses may leave out has another default.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA, "default", direction=RESPONSE, effect=(Effect.REPLACES, Effect.UNKNOWN, Effect.ANNOTATES)
    ),
    why="Clients that fill in the default read another value from the same answer.",
    fix="Send the value always.",
    lesson="Is the value ever left out of an answer?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-default",
        "https://google.aip.dev/180",
    ),
    mirror="request-default-value-changed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              pageSize: {type: integer, default: 20}
        """,
        head="""
            type: object
            properties:
              pageSize: {type: integer, default: 50}  # finding
        """,
    ),
)
def response_default_value_changed(change: Change) -> str:
    return (
        f"{what(change)} is said to be {shown(change.after)} instead of {shown(change.before)} when it is "
        "missing: clients that fill it in read another value."
    )
