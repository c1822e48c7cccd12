from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import joined
from reviewtui.rules.rule import Example, each, rule

_MASKS = frozenset({"fields", "fieldmask", "readmask", "select", "selectfields"})
_TOLD = ("default", "all ", "every", "omit", "not specified", "not set", "unless", "only", "without", "entire", "full")


def _mask(parameter: ParameterElement) -> bool:
    may_miss = parameter.node.mapping.get("required") is not True
    return parameter.where == "query" and may_miss and joined(parameter.name) in _MASKS


@rule(
    id="design-field-mask",
    title="A choice of fields does not say what comes without it.",
    level=Level.INFO,
    heuristic=True,
    when=each(ParameterElement, where=_mask),
    why="Whether nothing chosen means everything or a short form decides what every simple client gets.",
    fix="Say in the description what comes by default, which is best everything.",
    lesson="Which fields does a client get that has never heard of this parameter?",
    references=("https://google.aip.dev/157", "https://opensource.zalando.com/restful-api-guidelines/#157"),
    example=Example(
        scope="parameter",
        base="""
            - {name: fields, in: query, schema: {type: string}, description: The fields to return.}  # finding
        """,
        head="""
            - {name: fields, in: query, schema: {type: string}, description: The fields to return; all by default.}
        """,
    ),
)
def design_field_mask(parameter: ParameterElement) -> str | None:
    texts = (parameter.node.mapping.get("description"), parameter.schema_value.get("description"))
    said = any(word in text.lower() for text in texts if isinstance(text, str) for word in _TOLD)
    return None if said or "default" in parameter.schema_value else "does not say what comes without it"
