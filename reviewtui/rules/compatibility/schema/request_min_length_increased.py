from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="request-min-length-increased",
    title="Text in a request must be longer than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minLength", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with shorter text were accepted, and are refused now.",
    fix="Keep accepting the shorter text, at least where it already exists.",
    lesson="Can a person have so short a name?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minlength",),
    mirror="response-min-length-increased",
    example=Example(
        scope="request-schema",
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
def request_min_length_increased(change: Change) -> str:
    return (
        f"{what(change)} must have {at_least(change.after, 'characters')} now "
        f"({formerly(change, 'no limit')}): shorter text is refused."
    )
