from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_unreadable
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-sunset-unreadable",
    title="The sunset date of an operation is no date.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "sunset"),
    why="Tools and people cannot tell when the operation ends, so its removal will surprise somebody.",
    fix="Write the date as RFC 3339 has it: `2027-06-30`, or with a time and an offset.",
    lesson="Which program reads this date, and what does it do with one that it cannot read?",
    references=("https://www.rfc-editor.org/rfc/rfc3339#section-5.6",),
    no_mirror="A date that can be read is what is expected.",
    example=Example(
        scope="operation",
        base="""
            deprecated: true
            x-sunset: "2027-06-30"
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true
            x-sunset: "end of June"  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_sunset_unreadable(change: Change) -> str | None:
    if not sunset_unreadable(change):
        return None
    return f"{change.subject} ends on {quote(change.after)}, which is no date (RFC 3339, such as `2027-06-30`)."
