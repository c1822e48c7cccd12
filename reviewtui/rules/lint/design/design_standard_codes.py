from __future__ import annotations

import re
from functools import lru_cache

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import joined
from reviewtui.rules.rule import Example, each, rule

_CODES = frozenset(
    {"countrycode", "country", "currency", "currencycode", "languagecode", "isocountry", "preferredlanguage"}
)
_STANDARD = re.compile(r"\bISO|BCP|RFC|IETF|alpha-?[23]|(?:two|three|2|3)[ -](?:letter|character|digit)", re.IGNORECASE)
_TOLD = frozenset({"enum", "const", "pattern", "format", "maxLength"})
_LONGEST = 5_000


def _code(member: PropertyElement) -> bool:
    return member.types == ("string",) and _names_code(member.name)


@lru_cache(maxsize=8192)
def _names_code(name: str) -> bool:
    return joined(name) in _CODES


@rule(
    id="design-standard-codes",
    title="A country, currency or language is free text.",
    level=Level.WARN,
    heuristic=True,
    when=each(PropertyElement, where=_code),
    gathered=True,
    why=(
        "There are standards for these. Without one the same country comes as `DE`, `DEU`, `Germany` and `Deutschland`."
    ),
    fix="Use ISO 3166-1 countries, ISO 4217 currencies and BCP 47 languages, and say so with a pattern.",
    lesson="In how many spellings does your own country come back?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#128", "https://google.aip.dev/143"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              country_code: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              country_code: {type: string, pattern: "^[A-Z]{2}$"}
        """,
    ),
)
def design_standard_codes(member: PropertyElement) -> str | None:
    text = member.value.get("description")
    named = isinstance(text, str) and _STANDARD.search(text[:_LONGEST]) is not None
    return None if named or not _TOLD.isdisjoint(member.value) else "says nothing of a standard"
