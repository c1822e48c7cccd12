from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _defaulted(element: PropertyElement | ParameterElement) -> bool:
    value = element.value if isinstance(element, PropertyElement) else element.schema_value
    if "default" not in value or "const" in value:
        return False
    values = value.get("enum")
    # The only value there is may be told as the default as well, as some generators do.
    chosen = not isinstance(values, list) or len(values) > 1
    return chosen and (isinstance(element, ParameterElement) or element.request)


@rule(
    id="design-required-default",
    title="A value that must be sent has a default.",
    level=Level.WARN,
    when=each(PropertyElement, where=_defaulted, also=(ParameterElement,), having="default"),
    gathered=True,
    why="A default is what counts when nothing is sent, which is never. Readers take the value for optional.",
    fix="Do not require it, or remove the default; show a common value as an example.",
    lesson="When would this default ever be used?",
    references=("https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md",),
    example=Example(
        scope="parameter",
        base="""
            - {name: size, in: query, required: true, schema: {type: integer, default: 20}}  # finding
        """,
        head="""
            - {name: size, in: query, schema: {type: integer, default: 20}}
        """,
    ),
)
def design_required_default(element: PropertyElement | ParameterElement) -> str | None:
    return "must be sent, so its default never counts" if element.required else None
