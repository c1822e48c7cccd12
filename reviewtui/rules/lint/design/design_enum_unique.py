from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import shown


def _listed(schema: SchemaElement) -> bool:
    return isinstance(schema.value["enum"], list)


@rule(
    id="design-enum-unique",
    title="A list of values has one of them twice.",
    level=Level.ERROR,
    when=each(SchemaElement, where=_listed, having="enum"),
    why="JSON Schema wants the values to differ. Generators make two constants of one name, which does not compile.",
    fix="Remove the second; if another value was meant, write that one.",
    lesson="Which value stood here before somebody copied the line?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2",),
    example=Example(
        scope="response-schema",
        base="""
            type: string
            enum:
              - open
              - closed
              - open  # finding
        """,
        head="""
            type: string
            enum:
              - open
              - closed
        """,
    ),
)
def design_enum_unique(schema: SchemaElement) -> Said | None:
    values, seen = schema.value["enum"], set[tuple[type, object]]()
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, list | dict):
            continue
        if (type(value), value) in seen:
            return Said(f"lists {shown(value)} twice", schema.node.at("enum").at(index))
        seen.add((type(value), value))
    return None
