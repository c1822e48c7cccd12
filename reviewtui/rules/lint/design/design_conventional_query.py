from __future__ import annotations

from reviewtui.formats.elements import ApiElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.synonyms import Synonyms
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_QUERIES = Synonyms(
    size=("limit", "per page", "page size", "max results", "page limit", "items per page"),
    order=("sort", "sort by", "order by", "sorting", "ordering"),
    number=("page", "page number", "page no", "page index"),
    parts=("fields", "select", "field mask", "attributes"),
)


def _query(parameter: ParameterElement) -> bool:
    return parameter.where == "query" and _QUERIES.meaning(parameter.name) != ""


def _usual(api: ApiElement) -> dict[str, str]:
    every = (parameter for operation in api.operations for parameter in operation.parameters if _query(parameter))
    return _QUERIES.usual(parameter.name for parameter in every)


@rule(
    id="design-conventional-query",
    title="Lists take the same thing under several names.",
    level=Level.INFO,
    when=each(ParameterElement, where=_query, given=_usual),
    heuristic=True,
    gathered=True,
    why="Consumers write paging and sorting once and use it for all lists, if all lists take the same parameters.",
    fix="Accept the name that most lists use, and deprecate the other one.",
    lesson="Could one piece of code page through everything that your API lists?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#137",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get: {parameters: [{name: limit, in: query, schema: {type: integer}}], responses: {}}
            /parts:
              get: {parameters: [{name: limit, in: query, schema: {type: integer}}], responses: {}}
            /shops:
              get:
                parameters:
                  - {name: page_size, in: query, schema: {type: integer}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get: {parameters: [{name: limit, in: query, schema: {type: integer}}], responses: {}}
            /parts:
              get: {parameters: [{name: limit, in: query, schema: {type: integer}}], responses: {}}
            /shops:
              get:
                parameters:
                  - {name: limit, in: query, schema: {type: integer}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_conventional_query(parameter: ParameterElement, names: dict[str, str]) -> str | None:
    common = names.get(_QUERIES.meaning(parameter.name), parameter.name)
    return None if words(parameter.name) == words(common) else f"is called {quote(common)} in most other lists"
