from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-default-value-removed",
    title="A value that requests may leave out no longer has a default.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "default", direction=REQUEST, effect=Effect.WIDENS),
    why="Clients left it out because they knew what would happen; now nobody knows.",
    fix="Keep the default.",
    lesson="What happens now when it is missing?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-validation#name-default",
        "https://google.aip.dev/180",
    ),
    mirror="response-default-value-removed",
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
              pageSize: {type: integer}  # finding
        """,
    ),
)
def request_default_value_removed(change: Change) -> str:
    return (
        f"{what(change)} no longer has the default {shown(change.before)}: requests that leave it out no "
        "longer know what they get."
    )
