from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-required-parameter-added",
    title="A call needs a parameter that it did not need before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.PARAMETER, "required", direction=CALL),
    why="Every call that exists today lacks it, and is refused.",
    fix="Make it optional, and let its absence mean what the API did so far.",
    lesson="What would the API do if the parameter stayed away, and why can it not do that?",
    references=(
        "https://google.aip.dev/180",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    no_mirror="What a removed required parameter means depends on whether its end was announced.",
    example=Example(
        scope="parameter",
        base="""
            - {name: limit, in: query, schema: {type: string}}
        """,
        head="""
            - {name: limit, in: query, schema: {type: string}}
            - {name: tenant, in: query, required: true, schema: {type: string}}  # finding
        """,
    ),
)
def request_required_parameter_added(change: Change) -> str:
    return f"{what(change)} is required and new: calls that do not send it are refused."
