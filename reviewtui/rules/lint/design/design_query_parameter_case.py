from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.lint.naming import by_name, stem
from reviewtui.rules.rule import Example, each, rule


def _in_query(parameter: ParameterElement) -> bool:
    return parameter.where == "query" and stem(parameter.name) != ""


@rule(
    id="design-query-parameter-case",
    title="A query parameter is spelled unlike the others.",
    level=Level.WARN,
    when=each(ParameterElement, where=_in_query, options=("query_parameter_case",)),
    gathered=True,
    why="A misspelled query parameter is ignored in silence by most servers, and the caller gets a wrong answer.",
    fix="Accept the common spelling too, document that one, and deprecate the other.",
    lesson="What does your server answer when somebody sends the other spelling?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#130",),
    example=Example(
        scope="parameter",
        base="""
            - {name: page_size, in: query, schema: {type: integer}}
            - {name: sort_by, in: query, schema: {type: string}}
            - {name: createdAfter, in: query, schema: {type: string}}  # finding
        """,
        head="""
            - {name: page_size, in: query, schema: {type: integer}}
            - {name: sort_by, in: query, schema: {type: string}}
            - {name: created_after, in: query, schema: {type: string}}
        """,
    ),
)
def design_query_parameter_case(parameter: ParameterElement, casing: str) -> str | None:
    return None if fits(stem(parameter.name), casing) else f"{by_name(parameter)}is not in {casing} case"
