from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_SAYING = frozenset({"style", "explode", "collectionFormat", "content"})


def _list(parameter: ParameterElement) -> bool:
    return parameter.schema_value.get("type") == "array"


@rule(
    id="design-collection-parameter-style",
    title="Nothing says how several values are written in a parameter.",
    level=Level.INFO,
    when=each(ParameterElement, where=_list),
    gathered=True,
    why="`a,b` and `a&b` repeated are both common, and the default differs between versions of the standard.",
    fix="Write `style` and `explode` out, or `collectionFormat` in the old standard.",
    lesson="How would you send two values by hand, and where did you read that?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#154",),
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, schema: {type: array, items: {type: string}}}  # finding
        """,
        head="""
            - {name: status, in: query, explode: false, schema: {type: array, items: {type: string}}}
        """,
    ),
)
def design_collection_parameter_style(parameter: ParameterElement) -> str | None:
    said = not _SAYING.isdisjoint(parameter.node.mapping)
    return None if said else "takes a list, and nothing says how several values are written"
