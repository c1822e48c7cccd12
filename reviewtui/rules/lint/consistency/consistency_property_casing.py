from __future__ import annotations

from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.across import Custom, Way, across
from reviewtui.rules.lint.spelling import spelling
from reviewtui.rules.rule import Example, rule


def _spelling(api: ApiElement) -> Iterator[Way]:
    return spelling(api.properties)


@rule(
    id="consistency-property-casing",
    title="The descriptions of one repository spell their properties in different casings.",
    level=Level.WARN,
    when=across(_spelling),
    why="Who uses two APIs of one house writes the same field in two ways, and looks up every time which one it is.",
    fix="Choose one casing for the house, set it as `property_case`, and use it in whatever comes next.",
    lesson="Would a consumer notice that both APIs come from one house?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#118",),
    example=Example(
        scope="repository",
        base="""
            openapi: 3.1.0
            components: {schemas: {Order: {properties: {placed_at: {type: string}}}}}
            ---
            openapi: 3.1.0
            components: {schemas: {Payment: {properties: {paidAt: {type: string}}}}}  # finding
        """,
        head="""
            openapi: 3.1.0
            components: {schemas: {Order: {properties: {placed_at: {type: string}}}}}
            ---
            openapi: 3.1.0
            components: {schemas: {Payment: {properties: {paid_at: {type: string}}}}}
        """,
    ),
)
def consistency_property_casing(custom: Custom) -> str | None:
    return f"properties are spelled in {len(custom.parties)} casings: {custom.told}"
