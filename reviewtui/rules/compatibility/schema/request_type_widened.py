from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import types, what


@rule(
    id="request-type-widened",
    title="A value in a request may have more types than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=REQUEST, effect=Effect.WIDENS),
    why="Values of the old type are accepted as before.",
    fix="Say whether the types mean the same thing.",
    lesson='Is "1" the same as 1 for the server?',
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-type",),
    mirror="response-type-widened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              amount: {type: integer}
        """,
        head="""
            type: object
            properties:
              amount: {type: number}  # finding
        """,
    ),
)
def request_type_widened(change: Change) -> str:
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: the old type "
        "is still accepted."
    )
