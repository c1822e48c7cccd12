from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import share_a_type, types, what


@rule(
    id="request-type-narrowed",
    title="A value in a request may no longer have every type that it could have.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Clients that send the type that is no longer allowed are refused.",
    fix="Keep accepting the old type, and convert it on the server.",
    lesson="Which type do the older client libraries send?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-type",
        "https://google.aip.dev/180",
    ),
    mirror="response-type-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              amount: {type: number}
        """,
        head="""
            type: object
            properties:
              amount: {type: integer}  # finding
        """,
    ),
)
def request_type_narrowed(change: Change) -> str | None:
    if change.effect is Effect.REPLACES and not share_a_type(change):
        return None
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: values of a "
        "type that is gone are refused."
    )
