from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-path-parameter-removed",
    title="A path no longer declares one of its parameters.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.PARAMETER, "path", direction=CALL),
    why=(
        "The URL keeps its place for it, so calls still arrive; but nobody is told what stands there, and generated "
        "clients no longer ask for it."
    ),
    fix="Declare the parameter again, or remove the path with notice and offer another.",
    lesson="Who fills the braces of this path now?",
    mirror="request-path-parameter-added",
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              get:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{id}:
              get:
                parameters: []
                responses: {"200": {description: OK}}
        """,
    ),
)
def request_path_parameter_removed(change: Change) -> str:
    return f"{what(change)} is no longer declared: the path stays, but clients are not told what to put there."
