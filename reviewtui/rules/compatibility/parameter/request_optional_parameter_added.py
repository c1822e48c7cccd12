from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-optional-parameter-added",
    title="A call may carry a new parameter.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PARAMETER, "optional", direction=CALL),
    why="Calls without it mean what they always meant.",
    fix="Say in the description what happens without it.",
    lesson="Is its absence really the old behavior, in every case?",
    mirror="request-parameter-removed",
    example=Example(
        scope="parameter",
        base="""
            - {name: limit, in: query, schema: {type: string}}
        """,
        head="""
            - {name: limit, in: query, schema: {type: string}}
            - {name: offset, in: query, schema: {type: string}}  # finding
        """,
    ),
)
def request_optional_parameter_added(change: Change) -> str:
    return f"{what(change)} is new and may be left out."
