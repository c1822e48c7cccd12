from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="docs-parameter-description",
    title="A parameter has no description.",
    level=Level.WARN,
    when=each(ParameterElement),
    gathered=True,
    why="A name and a type leave open what is meant, in which unit, and what happens when the parameter is left out.",
    fix="Describe what the value stands for, its unit, and what the call does without it.",
    lesson="What does a caller get who leaves this parameter out?",
    references=("https://spec.openapis.org/oas/v3.1.0#parameter-object",),
    example=Example(
        scope="parameter",
        base="""
            - {name: since, in: query, schema: {type: string}}  # finding
        """,
        head="""
            - name: since
              in: query
              description: Only orders that changed after this moment; all orders when it is left out.
              schema: {type: string}
        """,
    ),
)
def docs_parameter_description(parameter: ParameterElement) -> str | None:
    texts = (parameter.node.mapping.get("description"), parameter.schema_value.get("description"))
    told = any(isinstance(text, str) and text.strip() for text in texts)
    return None if told else "has no description"
