from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="response-min-length-increased",
    title="Text in a response is never as short as it could be before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minLength", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that handle shorter text handle what no longer comes.",
    fix="Check that old text keeps to the new limit.",
    lesson="How was the old, shorter text made longer?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minlength",),
    mirror="request-min-length-increased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              name: {type: string, minLength: 1}
        """,
        head="""
            type: object
            properties:
              name: {type: string, minLength: 3}  # finding
        """,
    ),
)
def response_min_length_increased(change: Change) -> str:
    return f"{what(change)} now has {at_least(change.after, 'characters')} ({formerly(change, 'no limit')})."
