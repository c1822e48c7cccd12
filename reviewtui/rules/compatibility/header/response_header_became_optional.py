from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-header-became-optional",
    title="A header that was always sent may now be missing.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.HEADER, "required", direction=ANSWER),
    why="Clients that count on it fail on the first answer without it.",
    fix="Send it always.",
    lesson="In which answers will it be missing?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    mirror="response-header-became-required",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                ETag: {required: true, schema: {type: string}}
        """,
        head="""
            "200":
              description: OK
              headers:
                ETag: {schema: {type: string}}  # finding
        """,
    ),
)
def response_header_became_optional(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} may now be missing: clients that count on it fail."
