from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_unreadable
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-sunset-unreadable",
    title="The sunset date of a parameter is no date.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "sunset", direction=CALL),
    why="What cannot be read promises nothing, though it looks as if it did.",
    fix="Write a full date such as `2027-06-30`.",
    lesson="How did this text get past the checks of the description?",
    references=("https://www.rfc-editor.org/rfc/rfc3339#section-5.6",),
    no_mirror="A date that can be read is what is expected.",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, x-sunset: "end of June", schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_sunset_unreadable(change: Change) -> str | None:
    if not sunset_unreadable(change):
        return None
    return f"{what(change)} ends on {quote(change.after)}, which is no date (RFC 3339, such as `2027-06-30`)."
