from __future__ import annotations

from reviewtui.formats.schema_elements import ComponentElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.lint.naming import is_plain
from reviewtui.rules.rule import Example, each, rule


def _schema(component: ComponentElement) -> bool:
    return component.section == "schemas" and is_plain(_last(component.name))


def _last(name: str) -> str:
    # Some generators write the package before the name: `io.example.v1.Order`.
    return name.rpartition(".")[2]


@rule(
    id="design-schema-name-pascal-case",
    title="A shared schema has a name that makes a poor class name.",
    level=Level.INFO,
    when=each(ComponentElement, where=_schema, options=("schema_case",)),
    gathered=True,
    why="Generators make types of these names. What is no type name is bent into one, by each tool in its own way.",
    fix="Rename the schema. No message changes, but generated types do, so do it before the first release.",
    lesson="What is the class called that a generator makes of this name?",
    references=("https://github.com/Azure/azure-api-style-guide",),
    example=Example(
        scope="components",
        base="""
            schemas:
              order-item:  # finding
                type: object
        """,
        head="""
            schemas:
              OrderItem:
                type: object
        """,
    ),
)
def design_schema_name_pascal_case(component: ComponentElement, casing: str) -> str | None:
    return None if fits(_last(component.name), casing) else f"is not in {casing} case"
