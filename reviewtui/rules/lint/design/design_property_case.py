from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.lint.naming import is_plain
from reviewtui.rules.rule import Example, each, rule


def _plain(member: PropertyElement) -> bool:
    return is_plain(member.name)


@rule(
    id="design-property-case",
    title="A property is spelled unlike the others.",
    level=Level.WARN,
    when=each(PropertyElement, where=_plain, options=("property_case",)),
    gathered=True,
    why="Two spellings in one API show that two teams did not talk, and every consumer has to map both.",
    fix="Rename it before the first release. Afterwards offer the common spelling beside it and deprecate this one.",
    lesson="Which rule would tell a consumer how the next property is spelled?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#118", "https://google.aip.dev/140"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              first_name: {type: string}
              last_name: {type: string}
              phoneNumber: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              first_name: {type: string}
              last_name: {type: string}
              phone_number: {type: string}
        """,
    ),
)
def design_property_case(member: PropertyElement, casing: str) -> str | None:
    return None if fits(member.name, casing) else f"is not in {casing} case"
