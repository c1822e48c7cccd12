from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-became-optional",
    title="A parameter that had to be sent may now be left out.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "required", direction=CALL),
    why="Calls that send it are served as before.",
    fix="Describe what its absence means.",
    lesson="What does the API assume when it is missing?",
    mirror="request-parameter-became-required",
    example=Example(
        scope="parameter",
        base="""
            - {name: region, in: query, required: true, schema: {type: string}}
        """,
        head="""
            - {name: region, in: query, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_became_optional(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} may now be left out."
