from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_given
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-sunset-added",
    title="A parameter now has a date on which it ends.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "sunset", direction=CALL),
    why="Senders know how long it will be understood.",
    fix="Check the date against the notice that your policy promises.",
    lesson="Will every sender have released once more by then?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="request-parameter-sunset-withdrawn",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_sunset_added(change: Change) -> str | None:
    if not sunset_given(change):
        return None
    return f"{what(change)} ends on {quote(change.after)}."
