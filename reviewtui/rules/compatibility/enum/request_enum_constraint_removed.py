from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import either, what


@rule(
    id="request-enum-constraint-removed",
    title="A value in a request no longer has to be from a list.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ENUM, "constraint", direction=REQUEST, effect=Effect.WIDENS),
    why="Every value that was accepted still is.",
    fix="Say what happens with values that nobody has thought of.",
    lesson="What keeps nonsense out now?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-enum",),
    mirror="response-enum-constraint-removed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              status: {type: string, enum: [open, paid]}
        """,
        head="""
            type: object
            properties:
              status: {type: string}  # finding
        """,
    ),
)
def request_enum_constraint_removed(change: Change) -> str:
    return f"{what(change)} may now be any value, not only {either(change.before)}."
