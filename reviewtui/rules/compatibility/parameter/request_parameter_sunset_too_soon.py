from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import bare, quote, what


@rule(
    id="request-parameter-sunset-too-soon",
    title="A parameter ends sooner than the notice period allows.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "sunset-notice", direction=CALL),
    why="Senders must change and release before the date, and their releases follow their own calendar.",
    fix="Read the parameter for as long as your policy promises.",
    lesson="What does one more quarter of reading this parameter cost you?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="A date that is far enough away is what is expected.",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, x-sunset: "2026-02-01", schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_sunset_too_soon(change: Change) -> str:
    return f"{what(change)} ends on {quote(change.after)}, in less than the {bare(change.before)} days of notice."
