from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-explode-changed",
    title="A list in a parameter is written in one piece instead of several, or the reverse.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "explode", direction=CALL),
    why="`ids=1,2` and `ids=1&ids=2` are two different calls; an old client sends the one that is no longer read.",
    fix="Accept both forms.",
    lesson="Have you tried the old form against the new server?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#style-values",),
    no_mirror="Going back is the same offence.",
    example=Example(
        scope="parameter",
        base="""
            - {name: ids, in: query, explode: true, schema: {type: array, items: {type: string}}}
        """,
        head="""
            - {name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}}  # finding
        """,
    ),
)
def request_parameter_explode_changed(change: Change) -> str:
    return (
        f"{what(change)} "
        f"{'repeats its name for each value' if change.after is True else 'holds all values in one piece'} "
        "now: lists of old clients are misread."
    )
