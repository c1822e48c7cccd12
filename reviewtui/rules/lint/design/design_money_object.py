from __future__ import annotations

from functools import lru_cache

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_MONEY = frozenset(
    {"amount", "price", "cost", "fee", "tax", "subtotal", "salary", "revenue", "wage", "wages", "charge"}
)
_OTHER = frozenset(
    {"rate", "percent", "percentage", "ratio", "factor", "units", "unit", "hours", "days", "minutes", "quantity",
     "count", "tokens"}
)  # fmt: skip
_SIMPLE = frozenset({("number",), ("integer",), ("string",), ("object",)})


def _money(member: PropertyElement) -> bool:
    return _names_money(member.name) and member.types in _SIMPLE


@lru_cache(maxsize=8192)
def _names_money(name: str) -> bool:
    found = words(name)
    return not _MONEY.isdisjoint(found[-1:]) and _OTHER.isdisjoint(found)


@rule(
    id="design-money-object",
    title="Money is a floating-point number.",
    level=Level.WARN,
    heuristic=True,
    when=each(PropertyElement, where=_money),
    gathered=True,
    why="Cents get lost in doubles, and an amount without its currency is read in the wrong one.",
    fix="Use an object with a decimal string, or an integer of minor units, and an ISO 4217 currency.",
    lesson="How many clients add these amounts up, and to what sum?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#173", "https://google.aip.dev/143"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              total_price: {type: number, format: double}  # finding
        """,
        head="""
            type: object
            properties:
              total_price:
                type: object
                properties:
                  amount: {type: string, format: decimal}
                  currency: {type: string, minLength: 3, maxLength: 3}
        """,
    ),
)
def design_money_object(member: PropertyElement) -> str | None:
    exact = member.value.get("format") == "decimal"
    return "is money as a floating-point number" if member.types == ("number",) and not exact else None
