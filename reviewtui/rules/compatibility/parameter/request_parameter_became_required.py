from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-became-required",
    title="A parameter that could be left out must now be sent.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "required", direction=CALL),
    why="Calls that leave it out were fine yesterday and are refused today.",
    fix="Keep it optional; use the old behavior when it is missing.",
    lesson="Which calls leave it out today?",
    references=(
        "https://google.aip.dev/180",
        "https://spec.openapis.org/oas/v3.1.1.html#parameter-object",
    ),
    mirror="request-parameter-became-optional",
    example=Example(
        scope="parameter",
        base="""
            - {name: region, in: query, schema: {type: string}}
        """,
        head="""
            - {name: region, in: query, required: true, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_became_required(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} must now be sent: calls without it are refused."
