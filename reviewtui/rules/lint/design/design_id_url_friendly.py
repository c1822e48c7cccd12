from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_SAYING = frozenset({"pattern", "maxLength", "format", "enum", "const"})


def _text_in_path(parameter: ParameterElement) -> bool:
    return parameter.where == "path" and parameter.schema_value.get("type") == "string"


@rule(
    id="design-id-url-friendly",
    title="Nothing says which characters an id in a path may have.",
    level=Level.INFO,
    when=each(ParameterElement, where=_text_in_path),
    gathered=True,
    why="Slashes, spaces and percent signs in an id are cut, decoded twice or refused by something on the way.",
    fix="Add a `pattern` of letters, digits, hyphens and underscores, and a `maxLength`.",
    lesson="What happens when somebody asks for the id `../admin`?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#228",),
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
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string, pattern: "^[a-z0-9-]{1,40}$"}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_id_url_friendly(parameter: ParameterElement) -> str | None:
    said = _SAYING & parameter.schema_value.keys()
    return None if said else "may have any characters: it has no `pattern`, `format` or `maxLength`"
