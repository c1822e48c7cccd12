from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="request-embedded-content-narrowed",
    title="What text in a request carries inside must have another form.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "contentMediaType",
        "contentEncoding",
        "contentSchema",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.REPLACES),
    ),
    why="Text in the old form is decoded wrongly or refused.",
    fix="Accept both forms; they can usually be told apart by their first bytes.",
    lesson="What does the server do with content that it cannot decode?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-a-vocabulary-for-the-content",),
    mirror="response-embedded-content-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              file: {type: string}
        """,
        head="""
            type: object
            properties:
              file: {type: string, contentMediaType: image/png}  # finding
        """,
    ),
)
def request_embedded_content_narrowed(change: Change) -> str:
    return (
        f"The content of {what(change)} must have another form ({keyword(change)} {differs(change)}): content "
        "in the old form is not understood."
    )
