from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-default-value-changed",
    title="A value that requests may leave out has another default.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "default", direction=REQUEST, effect=(Effect.REPLACES, Effect.UNKNOWN, Effect.ANNOTATES)),
    why="The same request does something else than before, and nothing tells the client.",
    fix="Keep the old default, and let clients ask for the new behavior.",
    lesson="Who would notice, and when?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-default",
        "https://google.aip.dev/180",
    ),
    mirror="response-default-value-changed",
    example=Example(
        scope="request-schema",
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
def request_default_value_changed(change: Change) -> str:
    return (
        f"{what(change)} is now {shown(change.after)} instead of {shown(change.before)} when it is left out: "
        "the same request does something else."
    )
