from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.listing import Listing, listings
from reviewtui.rules.lint.paging import Style, is_limit
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_COUNTED = frozenset({Style.OFFSET, Style.PAGE})


@rule(
    id="design-pagination-cursor",
    title="Pages are counted.",
    level=Level.INFO,
    when=each(OperationElement, among=listings, options=("page_style",)),
    gathered=True,
    why="While a client turns pages, things come and go: it sees some twice and some never. High pages cost the most.",
    fix="Hand out an opaque cursor with each page, and take it back for the next.",
    lesson="Which item is missed when the first one is deleted between page one and page two?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#160",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                parameters:
                  - {name: offset, in: query, schema: {type: integer}}
                  - {name: limit, in: query, schema: {type: integer}}
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema: {type: array, items: {type: object}}
        """,
        head="""
            /orders:
              get:
                parameters:
                  - {name: cursor, in: query, schema: {type: string}}
                  - {name: limit, in: query, schema: {type: integer}}
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema: {type: array, items: {type: object}}
        """,
    ),
)
def design_pagination_cursor(_operation: OperationElement, listing: Listing, style: str) -> str | None:
    if style == "offset" or listing.style not in _COUNTED:
        return None
    by = next(one.name for one in listing.paging if not is_limit(one))
    return f"counts its pages by {quote(by)}"
