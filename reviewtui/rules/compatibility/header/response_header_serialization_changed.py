from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-header-serialization-changed",
    title="The value of a response header is written in another way.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.HEADER, "content", "explode", direction=ANSWER),
    why="Clients take the text of the header apart as it was described; the same value is another text now.",
    fix="Keep the header as it is, and send the new form under another name.",
    lesson="What does the parser of an old client make of the new text?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    no_mirror="Turning it back is the same offence.",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                X-Limits:
                  explode: false  # finding
                  schema: {type: object, properties: {left: {type: integer}}}
        """,
        head="""
            "200":
              description: OK
              headers:
                X-Limits:
                  explode: true  # finding
                  schema: {type: object, properties: {left: {type: integer}}}
        """,
    ),
)
def response_header_serialization_changed(change: Change) -> str:
    if change.fact == "content":
        return f"{what(change)} is written as {change.after} now instead of {change.before}: old clients misread it."
    parts = "`name=value`" if change.after else "names and values in turn"
    return f"{what(change)} lists {parts} now: old clients misread it."
