from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-header-added",
    title="An answer has a new header.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.HEADER, direction=ANSWER),
    why="Clients ignore headers that they do not know.",
    fix="Describe what the header is for.",
    lesson="Must it pass the proxies and the browser's CORS rules to be seen?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    no_mirror="What a removed header means depends on whether it was promised.",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
        """,
        head="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
                ETag: {schema: {type: string}}  # finding
        """,
    ),
)
def response_header_added(change: Change) -> str:
    return f"{what(change)} is new."
