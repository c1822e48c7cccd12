from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare, quote, what


@rule(
    id="schema-sunset-too-soon",
    title="A value ends sooner than the notice period allows.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "sunset-notice"),
    why="Consumers have less time to rebuild their models than they may count on.",
    fix="Choose a date that leaves the whole notice period.",
    lesson="How many releases of a mobile application fit between today and that date?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="A date that is far enough away is what is expected.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string, deprecated: true}
        """,
        head="""
            type: object
            properties:
              note: {type: string, deprecated: true, x-sunset: "2026-02-01"}  # finding
        """,
    ),
)
def schema_sunset_too_soon(change: Change) -> str:
    return f"{what(change)} ends on {quote(change.after)}, in less than the {bare(change.before)} days of notice."
