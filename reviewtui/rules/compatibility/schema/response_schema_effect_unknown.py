from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.facts import DECIDED_BY_EFFECT
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="response-schema-effect-unknown",
    title="What a response may hold changed, and whether clients can still read it cannot be decided.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, *DECIDED_BY_EFFECT, direction=RESPONSE, effect=Effect.UNKNOWN),
    why="Clients may meet something new or not; nobody can read it from the two descriptions.",
    fix="Say whether anything can come now that could not come before, and test it with recorded answers.",
    lesson="Can you find an answer that is possible now and was not before?",
    mirror="request-schema-effect-unknown",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              pin: {type: string, maskedBy: stars}
        """,
        head="""
            type: object
            properties:
              pin: {type: string, maskedBy: dots}  # finding
        """,
    ),
)
def response_schema_effect_unknown(change: Change) -> str:
    return (
        f"{keyword(change)} of {what(change)} goes {differs(change)}; whether clients can still read it "
        "cannot be decided."
    )
