from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.lint.naming import by_name, stem
from reviewtui.rules.rule import Example, each, rule


def _in_path(parameter: ParameterElement) -> bool:
    return parameter.where == "path" and stem(parameter.name) != ""


@rule(
    id="design-path-parameter-case",
    title="A path parameter is spelled unlike the others.",
    level=Level.WARN,
    when=each(ParameterElement, where=_in_path, options=("path_parameter_case",)),
    gathered=True,
    why="Generated clients turn these names into arguments. Two spellings make one idea look like two.",
    fix="Rename it: the name inside the braces is not part of any URL, so only generated clients notice.",
    lesson="What argument name will a generated client show for it?",
    references=("https://github.com/adidas/api-guidelines",),
    example=Example(
        scope="paths",
        base="""
            /orders/{orderId}/items/{itemId}:
              get:
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: string}}
                  - {name: itemId, in: path, required: true, schema: {type: string}}
                responses: {"200": {description: OK}}
            /parts/{part_id}:
              get:
                parameters:
                  - {name: part_id, in: path, required: true, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{orderId}/items/{itemId}:
              get:
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: string}}
                  - {name: itemId, in: path, required: true, schema: {type: string}}
                responses: {"200": {description: OK}}
            /parts/{partId}:
              get:
                parameters:
                  - {name: partId, in: path, required: true, schema: {type: string}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_path_parameter_case(parameter: ParameterElement, casing: str) -> str | None:
    return None if fits(stem(parameter.name), casing) else f"{by_name(parameter)}is not in {casing} case"
