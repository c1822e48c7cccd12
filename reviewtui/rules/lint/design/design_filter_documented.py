from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import joined
from reviewtui.rules.rule import Example, each, rule

_FILTERS = frozenset({"filter", "filters", "where", "filterby", "filterquery", "fieldselector", "labelselector"})
_SHOWING = ("example", "examples", "pattern", "enum", "externalDocs", "format")
_LEAST = 60


def _filter(parameter: ParameterElement) -> bool:
    text = parameter.schema_value.get("type", "string") == "string"
    return parameter.where == "query" and joined(parameter.name) in _FILTERS and text


@rule(
    id="design-filter-documented",
    title="The language of a filter is not explained.",
    level=Level.WARN,
    heuristic=True,
    when=each(ParameterElement, where=_filter),
    why="A filter in one text is a small language. Without its grammar, consumers learn it by trial and error.",
    fix="Name the fields and operators in the description, with an example, and refuse what is unknown.",
    lesson="Which characters must a client escape in a value?",
    references=("https://google.aip.dev/160", "https://opensource.zalando.com/restful-api-guidelines/#236"),
    example=Example(
        scope="parameter",
        base="""
            - {name: filter, in: query, schema: {type: string}, description: A filter.}  # finding
        """,
        head="""
            - {name: filter, in: query, schema: {type: string}, example: "status eq 'open'", description: A filter.}
        """,
    ),
)
def design_filter_documented(parameter: ParameterElement) -> str | None:
    texts = (parameter.node.mapping.get("description"), parameter.schema_value.get("description"))
    explained = any(isinstance(text, str) and len(text) >= _LEAST for text in texts)
    shown = any(key in value for value in (parameter.node.mapping, parameter.schema_value) for key in _SHOWING)
    return None if explained or shown else "does not explain its language"
