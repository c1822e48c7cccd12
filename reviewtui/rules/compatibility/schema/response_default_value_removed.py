from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-default-value-removed",
    title="A value that responses may leave out no longer has a default.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "default", direction=RESPONSE, effect=Effect.WIDENS),
    why="Clients that read what is sent see no difference.",
    fix="Make sure that nobody reads meaning into the missing value.",
    lesson="Was the value left out whenever it had the default?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-default",),
    mirror="request-default-value-removed",
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
              pageSize: {type: integer}  # finding
        """,
    ),
)
def response_default_value_removed(change: Change) -> str:
    return f"{what(change)} is no longer said to be {shown(change.before)} when it is missing."
