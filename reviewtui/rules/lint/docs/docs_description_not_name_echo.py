from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import shown

_LONGEST = 80
_SAYING_NOTHING = frozenset({"the", "a", "an", "of", "for", "this", "s"})


def _short(element: PropertyElement | ParameterElement) -> bool:
    value = element.node.value
    text = value.get("description") if isinstance(value, dict) else None
    return isinstance(text, str) and 0 < len(text) < _LONGEST


@rule(
    id="docs-description-not-name-echo",
    title="A description repeats the name and adds nothing.",
    level=Level.INFO,
    when=each(PropertyElement, where=_short, also=(ParameterElement,)),
    heuristic=True,
    gathered=True,
    why="A text that only spells the name in other letters looks like documentation, and hides that there is none.",
    fix="Say what the name leaves open: the unit, who sets it, what values mean, when it is missing.",
    lesson="What does a reader know after this text that the name did not tell?",
    references=("https://google.aip.dev/192",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              shippingDate:  # finding
                type: string
                description: The shipping date.
        """,
        head="""
            type: object
            properties:
              shippingDate:
                type: string
                description: The day on which the last part left the warehouse, in its time zone.
        """,
    ),
)
def docs_description_not_name_echo(element: PropertyElement | ParameterElement) -> str | None:
    text = str(element.node.mapping["description"])
    told = set(words(text)) - _SAYING_NOTHING
    echoed = told and told <= {*words(element.name), element.name.lower()} and text.isascii()
    return f"is described as {shown(text)}, which its name says already" if echoed else None
