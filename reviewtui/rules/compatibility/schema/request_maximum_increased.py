from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="request-maximum-increased",
    title="A number in a request may be larger than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maximum", direction=REQUEST, effect=Effect.WIDENS),
    why="Numbers that were accepted still are.",
    fix="Check that the storage and the arithmetic behind it hold the larger number.",
    lesson="Where does this number end up, and does it fit there?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maximum",),
    mirror="response-maximum-increased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, maximum: 100}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, maximum: 1000}  # finding
        """,
    ),
)
def request_maximum_increased(change: Change) -> str:
    return f"{what(change)} may now be {at_most(change.after)} ({bare(change.before)} before)."
