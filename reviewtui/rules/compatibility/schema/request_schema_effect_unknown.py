from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.facts import DECIDED_BY_EFFECT
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="request-schema-effect-unknown",
    title="What a request may hold changed, and whether old requests still fit cannot be decided.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, *DECIDED_BY_EFFECT, direction=REQUEST, effect=Effect.UNKNOWN),
    why="Old requests may be refused or not; nobody can read it from the two descriptions.",
    fix=(
        "Say in the description of the change whether everything that was accepted still is, and test it with "
        "recorded requests."
    ),
    lesson="Can you find a request that was right before and is wrong now?",
    mirror="response-schema-effect-unknown",
    example=Example(
        scope="request-schema",
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
def request_schema_effect_unknown(change: Change) -> str:
    return (
        f"{keyword(change)} of {what(change)} goes {differs(change)}; whether old requests still fit cannot be decided."
    )
