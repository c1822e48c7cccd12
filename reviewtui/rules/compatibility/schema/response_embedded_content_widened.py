from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="response-embedded-content-widened",
    title="What text in a response carries inside may have another form.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "contentMediaType",
        "contentEncoding",
        "contentSchema",
        direction=RESPONSE,
        effect=(Effect.WIDENS, Effect.REPLACES),
    ),
    why="Clients decode it in the old way, and fail or show nonsense.",
    fix="Keep the form, and send the new one in a new property.",
    lesson="Would a client notice that it decoded the wrong thing?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-a-vocabulary-for-the-content",),
    mirror="request-embedded-content-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              file: {type: string, contentMediaType: image/png}
        """,
        head="""
            type: object
            properties:
              file: {type: string}  # finding
        """,
    ),
)
def response_embedded_content_widened(change: Change) -> str:
    return (
        f"The content of {what(change)} may have another form ({keyword(change)} {differs(change)}): clients "
        "decode it in the old way."
    )
