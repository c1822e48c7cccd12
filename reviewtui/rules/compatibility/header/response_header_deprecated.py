from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-header-deprecated",
    title="A header of an answer is deprecated now.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.HEADER, "deprecated", direction=ANSWER),
    why="It still comes; clients should stop reading it.",
    fix="Say what to read instead.",
    lesson="Where does the information live from now on?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    mirror="response-header-deprecation-lifted",
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
                X-Trace: {deprecated: true, schema: {type: string}}  # finding
        """,
    ),
)
def response_header_deprecated(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is deprecated now."
