from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-header-deprecation-lifted",
    title="A header of an answer is no longer deprecated.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.HEADER, "deprecated", direction=ANSWER),
    why="Clients that still read it may go on.",
    fix="Tell those who have stopped.",
    lesson="What made the header useful again?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    mirror="response-header-deprecated",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                X-Trace: {deprecated: true, schema: {type: string}}  # finding
        """,
        head="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
        """,
    ),
)
def response_header_deprecation_lifted(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} is no longer deprecated."
