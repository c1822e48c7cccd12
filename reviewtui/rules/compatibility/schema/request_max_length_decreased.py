from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="request-max-length-decreased",
    title="Text in a request may not be as long as before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxLength", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with longer text were accepted, and are refused now.",
    fix="Keep the old limit; if the storage cannot hold it, say so in advance and with a date.",
    lesson="How long is the longest text in your data today?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxlength",),
    mirror="response-max-length-decreased",
    example=Example(
        scope="request-schema",
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
def request_max_length_decreased(change: Change) -> str:
    return (
        f"{what(change)} may have {at_most(change.after, 'characters')} now ({formerly(change, 'no limit')}): "
        "longer text is refused."
    )
