from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="response-min-length-decreased",
    title="Text in a response may be shorter than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minLength", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that take the text apart by position, or show it in large letters, meet too little of it.",
    fix="Keep the limit, or announce the shorter text.",
    lesson="What does a client show when the text is empty?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minlength",),
    mirror="request-min-length-decreased",
    example=Example(
        scope="response-schema",
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
def response_min_length_decreased(change: Change) -> str:
    return (
        f"{what(change)} may now have {at_least(change.after, 'characters')} ({bare(change.before)} before): "
        "clients may not expect so little."
    )
