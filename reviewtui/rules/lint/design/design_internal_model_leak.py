from __future__ import annotations

import re
from functools import lru_cache

from reviewtui.formats.schema_elements import ComponentElement, PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

# What tables, keys and object mappers call their own: tbl_order, order_fk, _class, __v, rowversion.
_INSIDE = re.compile(
    r"(?:tbl|fk)_\w+|\w+_(?:tbl|fk|pk|dao)|tbl[A-Z]\w*|\w+(?:DAO|Dao|Tbl|FK|PK)"
    r"|_class|@class|__v|row_?version|hibernate\w*|serialVersionUID|[$_]?loaded_?from_?db"
)


@lru_cache(maxsize=8192)
def _from_inside(name: str) -> bool:
    return _INSIDE.fullmatch(name) is not None


def _named(element: PropertyElement | ComponentElement) -> bool:
    return isinstance(element, PropertyElement) or element.section == "schemas"


@rule(
    id="design-internal-model-leak",
    title="A name comes from the database or from a library.",
    level=Level.INFO,
    when=each(PropertyElement, where=_named, also=(ComponentElement,)),
    heuristic=True,
    gathered=True,
    why="What shows tables and mappers ties consumers to them, and tells attackers what is behind.",
    fix="Name the thing as the business does, or leave the member out if only your own code needs it.",
    lesson="Would the name still make sense if you moved to another database?",
    references=("https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              customer_fk: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              customer_id: {type: string}
        """,
    ),
)
def design_internal_model_leak(element: PropertyElement | ComponentElement) -> str | None:
    return "is named after a table, a key or a library" if _from_inside(element.name) else None
