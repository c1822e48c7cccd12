from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-deprecated-parameter-removed",
    title="A deprecated parameter is gone.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.PARAMETER, "deprecated", direction=CALL),
    why="Its end was announced; calls that still send it now lose its effect.",
    fix="Check the traffic, and decide whether such calls are refused or served without it.",
    lesson="Do the remaining senders know what they lose?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="Only a removal can have been announced.",
    example=Example(
        scope="parameter",
        base="""
            - {name: limit, in: query, schema: {type: string}}
            - {name: status, in: query, deprecated: true, schema: {type: string}}  # finding
        """,
        head="""
            - {name: limit, in: query, schema: {type: string}}
        """,
    ),
)
def request_deprecated_parameter_removed(change: Change) -> str:
    return f"{what(change)} (deprecated, without a sunset date) is gone: calls that still send it lose its effect."
