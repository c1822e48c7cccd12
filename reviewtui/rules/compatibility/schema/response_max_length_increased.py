from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="response-max-length-increased",
    title="Text in a response may be longer than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxLength", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients sized columns, buffers and screens for the old limit.",
    fix="Keep the limit, or give clients time to make room.",
    lesson="What does a client do with text that does not fit: cut it, or refuse the whole answer?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxlength",),
    mirror="request-max-length-increased",
    example=Example(
        scope="response-schema",
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
def response_max_length_increased(change: Change) -> str:
    return (
        f"{what(change)} may now have {at_most(change.after, 'characters')} ({bare(change.before)} before): "
        "clients made room for the old limit."
    )
