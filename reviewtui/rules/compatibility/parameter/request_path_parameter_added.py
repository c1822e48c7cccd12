from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-path-parameter-added",
    title="A path has a parameter that it did not declare before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.PARAMETER, "path", direction=CALL),
    why="A path parameter is part of the URL: calls built from the old declaration have no value for it.",
    fix="Leave the old path as it is, and give the new one its own path.",
    lesson="Which URL does an old client build now?",
    references=("https://google.aip.dev/180",),
    mirror="request-path-parameter-removed",
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              get:
                parameters: []
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{id}:
              get:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
    ),
)
def request_path_parameter_added(change: Change) -> str:
    return f"{what(change)} is a new part of the path: URLs built by old clients do not have it."
