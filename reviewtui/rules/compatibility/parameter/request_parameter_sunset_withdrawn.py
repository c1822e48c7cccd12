from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import sunset_withdrawn
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-sunset-withdrawn",
    title="A parameter has lost its sunset date.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "sunset", direction=CALL),
    why="Senders cannot tell whether the parameter stays or may vanish any day.",
    fix="Give the date back, or say that the parameter stays.",
    lesson="Which of the two did you mean?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="request-parameter-sunset-added",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}  # finding
        """,
        head="""
            - {name: status, in: query, deprecated: true, schema: {type: string}}
        """,
    ),
)
def request_parameter_sunset_withdrawn(change: Change) -> str | None:
    if not sunset_withdrawn(change):
        return None
    return f"{what(change)} no longer says when it ends (promised: {quote(change.before)})."
