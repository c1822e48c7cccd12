from __future__ import annotations

from reviewtui.formats.graphql.elements import ArgumentElement, FieldElement, InputElement, TypeElement, ValueElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.rule import Example, each, rule

_CASINGS = {TypeElement: ("pascal", "`PascalCase`"), ValueElement: ("upper-snake", "`UPPER_CASE`")}
_OTHERS = ("camel", "`camelCase`")


@rule(
    id="gql-naming",
    title="A name is spelled in another way than GraphQL does.",
    level=Level.WARN,
    when=each(TypeElement, also=(FieldElement, InputElement, ArgumentElement, ValueElement)),
    gathered=True,
    why="Generators turn names into code by these rules, and people guess names by them.",
    fix="Rename it before its release: types `PascalCase`, fields and arguments `camelCase`, enum values `UPPER_CASE`.",
    lesson="Which name would you have typed without looking?",
    references=("https://spec.graphql.org/September2025/#sec-Names",),
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query {
              latest_order: ID  # finding
            }
        """,
        head="""
            type Query {
              latestOrder: ID
            }
        """,
    ),
)
def gql_naming(element: TypeElement | FieldElement | InputElement | ArgumentElement | ValueElement) -> str | None:
    casing, shown = _CASINGS.get(type(element), _OTHERS)
    if element.name.startswith("_") or fits(element.name, casing):
        return None
    return f"is not in {shown}"
