from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="request-max-length-increased",
    title="Text in a request may be longer than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxLength", direction=REQUEST, effect=Effect.WIDENS),
    why="Text that was accepted still is.",
    fix="Check columns, logs and messages that carry the text.",
    lesson="Which system further on cuts the text off without a word?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxlength",),
    mirror="response-max-length-increased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              name: {type: string, maxLength: 50}
        """,
        head="""
            type: object
            properties:
              name: {type: string, maxLength: 200}  # finding
        """,
    ),
)
def request_max_length_increased(change: Change) -> str:
    return f"{what(change)} may now have {at_most(change.after, 'characters')} ({bare(change.before)} before)."
