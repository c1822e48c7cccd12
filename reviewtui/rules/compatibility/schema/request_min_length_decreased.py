from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="request-min-length-decreased",
    title="Text in a request may be shorter than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minLength", direction=REQUEST, effect=Effect.WIDENS),
    why="Text that was long enough still is.",
    fix="Check what an empty text does further on.",
    lesson="Is an empty text the same as none?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minlength",),
    mirror="response-min-length-decreased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              name: {type: string, minLength: 3}
        """,
        head="""
            type: object
            properties:
              name: {type: string, minLength: 1}  # finding
        """,
    ),
)
def request_min_length_decreased(change: Change) -> str:
    return f"{what(change)} may now have {at_least(change.after, 'characters')} ({bare(change.before)} before)."
