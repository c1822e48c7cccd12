from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_later
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-sunset-moved-later",
    title="A parameter ends later than was announced.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "sunset", direction=CALL),
    why="Senders gain time.",
    fix="Announce the new date where the old one was announced.",
    lesson="Is anything still in the way of the new date?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="request-parameter-sunset-moved-earlier",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-01-31", schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_sunset_moved_later(change: Change) -> str | None:
    if not sunset_later(change):
        return None
    return f"{what(change)} now ends on {quote(change.after)} ({quote(change.before)} before)."
