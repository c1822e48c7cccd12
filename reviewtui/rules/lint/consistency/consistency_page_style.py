from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.across import Custom, Way, across
from reviewtui.rules.lint.listing import listings
from reviewtui.rules.lint.paging import Style
from reviewtui.rules.rule import Example, rule

_WORDS = {Style.CURSOR: "cursors", Style.OFFSET: "offsets", Style.PAGE: "page numbers"}


def _pages(api: ApiElement) -> Iterator[Way]:
    paged = [one for one in listings(api).values() if one.style in _WORDS]
    if paged:
        style = Counter(one.style for one in paged).most_common(1)[0][0]
        shows = next(one for one in paged if one.style is style)
        yield Way(_WORDS[style], shows.operation.node)


@rule(
    id="consistency-page-style",
    title="The descriptions of one repository hand out lists page by page in different ways.",
    level=Level.WARN,
    when=across(_pages),
    why="Whoever reads lists of two APIs needs two loops, and a loop made for one skips or repeats items of the other.",
    fix="Choose one way for the house, best cursors, set it as `page_style`, and let new lists and versions follow it.",
    lesson="How many loops does a client need to read every list that you offer?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#160", "https://google.aip.dev/158"),
    example=Example(
        scope="repository",
        base="""
            openapi: 3.1.0
            paths: {/orders: {get: {parameters: [{name: cursor, in: query}, {name: limit, in: query}], responses: {
              "200": {description: OK, content: {application/json: {schema: {type: array, items: {}}}}}}}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {parameters: [{name: offset, in: query}], responses: {  # finding
              "200": {description: OK, content: {application/json: {schema: {type: array, items: {}}}}}}}}}
        """,
        head="""
            openapi: 3.1.0
            paths: {/orders: {get: {parameters: [{name: cursor, in: query}, {name: limit, in: query}], responses: {
              "200": {description: OK, content: {application/json: {schema: {type: array, items: {}}}}}}}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {parameters: [{name: cursor, in: query}, {name: limit, in: query}], responses: {
              "200": {description: OK, content: {application/json: {schema: {type: array, items: {}}}}}}}}}
        """,
    ),
)
def consistency_page_style(custom: Custom) -> str | None:
    return f"pages are chosen in {len(custom.parties)} ways: {custom.told}"
