from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="response-embedded-content-narrowed",
    title="What text in a response carries inside is described more exactly.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA, "contentMediaType", "contentEncoding", "contentSchema", direction=RESPONSE, effect=Effect.NARROWS
    ),
    why="Clients can decode what they had to guess.",
    fix="Check the content that is already stored.",
    lesson="Was all stored content made in the same way?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-a-vocabulary-for-the-content",),
    mirror="request-embedded-content-narrowed",
    example=Example(
        scope="response-schema",
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
def response_embedded_content_narrowed(change: Change) -> str:
    return f"The content of {what(change)} is described more exactly ({keyword(change)} {differs(change)})."
