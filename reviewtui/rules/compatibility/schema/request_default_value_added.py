from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-default-value-added",
    title="A value that requests may leave out has a default now.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "default", direction=REQUEST, effect=Effect.NARROWS),
    why="Requests that leave it out may now do something else than before.",
    fix="Say in words that the default is what happened before.",
    lesson="What happened so far when the value was missing?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-default",
        "https://google.aip.dev/180",
    ),
    mirror="response-default-value-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              pageSize: {type: integer}
        """,
        head="""
            type: object
            properties:
              pageSize: {type: integer, default: 20}  # finding
        """,
    ),
)
def request_default_value_added(change: Change) -> str:
    return f"{what(change)} is now {shown(change.after)} when it is left out: check that this is what happened before."
