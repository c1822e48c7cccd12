from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_earlier
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-sunset-moved-earlier",
    title="A parameter ends earlier than was promised.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "sunset", direction=CALL),
    why="Senders planned by the published date and are now late without having done anything wrong.",
    fix="Go back to the date that was published for it.",
    lesson="What would it cost you to wait for the old date?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="request-parameter-sunset-moved-later",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-01-31", schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_sunset_moved_earlier(change: Change) -> str | None:
    if not sunset_earlier(change):
        return None
    return f"{what(change)} now ends on {quote(change.after)}, earlier than the promised {quote(change.before)}."
