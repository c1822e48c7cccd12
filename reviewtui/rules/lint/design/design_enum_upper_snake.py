from __future__ import annotations

import re
from functools import lru_cache

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed

# Countries, currencies, languages, and what HTTP calls its methods.
_CODE = re.compile(r"[A-Za-z]{1,3}")
_LOCALE = re.compile(r"[a-z]{2,3}[-_][A-Z]{2}")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
# One value has no other to agree with.
_FEWEST = 2
# Digits are a sign of names that others gave, such as those of models and protocols.
_WORDS = re.compile(r"[A-Za-z][A-Za-z_-]*")


def _symbols(schema: SchemaElement) -> bool:
    """Return whether the values are words of the API; what others have named is spelled by them."""
    if "enum" not in schema.value:
        return False
    return _are_symbols(_texts(schema))


# The same values stand in many places of a large description.
@lru_cache(maxsize=4096)
def _are_symbols(texts: tuple[str, ...]) -> bool:
    if len(texts) < _FEWEST or not all(map(_WORDS.fullmatch, texts)) or any(map(_LOCALE.fullmatch, texts)):
        return False
    return not all(text in _METHODS or _CODE.fullmatch(text) for text in texts)


def _texts(schema: SchemaElement) -> tuple[str, ...]:
    values = schema.value["enum"]
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()


@rule(
    id="design-enum-upper-snake",
    title="The values of a list are spelled unlike those of the others.",
    level=Level.INFO,
    when=each(SchemaElement, where=_symbols, options=("enum_case",)),
    gathered=True,
    why="People who write filters and conditions by hand remember one spelling, and a wrong one matches nothing.",
    fix="Spell new values like the others. Values that are in use stay, for each is part of the contract.",
    lesson="Would you guess the spelling of the next value that is added?",
    references=("https://google.aip.dev/126", "https://opensource.zalando.com/restful-api-guidelines/#240"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              state: {type: string, enum: [IN_TRANSIT, SENT_BACK]}
              payment: {type: string, enum: [PAID_LATE, NOT_PAID]}
              carrier: {type: string, enum: [byShip, byTrain]}  # finding
        """,
        head="""
            type: object
            properties:
              state: {type: string, enum: [IN_TRANSIT, SENT_BACK]}
              payment: {type: string, enum: [PAID_LATE, NOT_PAID]}
              carrier: {type: string, enum: [BY_SHIP, BY_TRAIN]}
        """,
    ),
)
def design_enum_upper_snake(schema: SchemaElement, casing: str) -> str | None:
    odd = [text for text in _texts(schema) if not fits(text, casing)]
    return f"lists {listed([*odd])}, which {'is' if len(odd) == 1 else 'are'} not in {casing} case" if odd else None
