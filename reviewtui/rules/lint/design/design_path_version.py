from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.lint.versioning import PLACES, told_in
from reviewtui.rules.rule import Example, Said, each, rule

_ANY = "any"


@rule(
    id="design-path-version",
    title="The version is told in a second way, or in a way that the house does not use.",
    level=Level.INFO,
    when=each(ApiElement, options=("version_style",)),
    why="When two places name a version, a caller can ask for two versions at once, and nobody knows which one wins.",
    fix="Choose one place for the version in the whole portfolio and describe what the other one is for until it goes.",
    lesson="Which version answers when the two places contradict each other?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#115", "https://google.aip.dev/185"),
    example=Example(
        scope="paths",
        base="""
            /v1/orders:
              get:
                parameters:
                  - {name: Acme-Version, in: header, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /v1/orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_path_version(api: ApiElement, style: str) -> Said | None:
    told = told_in(api)
    first = next(iter(told), "") if style == _ANY else style
    other = next((way for way in told if way != first), None)
    if other is None:
        return None
    by_house = "" if style == _ANY else " by the rules of the house"
    return Said(f"tells the version in {PLACES[other]}, not in {PLACES[first]}{by_house}", told[other])
