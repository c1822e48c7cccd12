from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="request-embedded-content-widened",
    title="What text in a request carries inside is freer than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA, "contentMediaType", "contentEncoding", "contentSchema", direction=REQUEST, effect=Effect.WIDENS
    ),
    why="Content in the old form is accepted as before.",
    fix="Say which forms are read.",
    lesson="Can the server tell the forms apart?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-a-vocabulary-for-the-content",),
    mirror="response-embedded-content-widened",
    example=Example(
        scope="request-schema",
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
def request_embedded_content_widened(change: Change) -> str:
    return f"The content of {what(change)} may have any form ({keyword(change)} {differs(change)})."
