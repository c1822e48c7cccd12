from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="response-max-length-decreased",
    title="Text in a response is never as long as it could be before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxLength", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients have room for more than what comes.",
    fix="Check that stored text has not been cut.",
    lesson="What happened to text that was longer?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxlength",),
    mirror="request-max-length-decreased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              name: {type: string, maxLength: 200}
        """,
        head="""
            type: object
            properties:
              name: {type: string, maxLength: 50}  # finding
        """,
    ),
)
def response_max_length_decreased(change: Change) -> str:
    return f"{what(change)} now has {at_most(change.after, 'characters')} ({formerly(change, 'no limit')})."
