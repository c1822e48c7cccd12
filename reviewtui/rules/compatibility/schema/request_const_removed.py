from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-const-removed",
    title="A value in a request no longer has to be one fixed value.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "const", direction=REQUEST, effect=Effect.WIDENS),
    why="The old value is accepted as before.",
    fix="List the values that are accepted now.",
    lesson="What happens with a value that nobody listed?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-const",),
    mirror="response-const-removed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              currency: {type: string, const: EUR}
        """,
        head="""
            type: object
            properties:
              currency: {type: string}  # finding
        """,
    ),
)
def request_const_removed(change: Change) -> str:
    return f"{what(change)} may now be other than {shown(change.before)}."
