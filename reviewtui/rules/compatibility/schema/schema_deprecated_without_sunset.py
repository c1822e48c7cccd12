from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="schema-deprecated-without-sunset",
    title="A value is deprecated, and nothing says until when it stays.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "deprecated-without-sunset"),
    why="A model that must lose a member needs a release of its own, and releases need dates.",
    fix="Write the last day with `x-sunset`, and what takes the place of the value.",
    lesson="If a consumer asked today how long it can rely on the value, what would you say?",
    references=("https://www.rfc-editor.org/rfc/rfc9745", "https://www.rfc-editor.org/rfc/rfc8594"),
    no_mirror="A date that comes later is a finding of its own.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              note: {type: string, deprecated: true}  # finding
        """,
    ),
)
def schema_deprecated_without_sunset(change: Change) -> str:
    return f"{what(change)} is deprecated now, and nothing says when it ends."
