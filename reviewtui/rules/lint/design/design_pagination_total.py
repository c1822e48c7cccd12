from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.listing import Listing, listings
from reviewtui.rules.lint.naming import joined, words
from reviewtui.rules.lint.paging import Style
from reviewtui.rules.rule import Example, Said, each, rule

_TOTALS = frozenset(
    {"total", "totalcount", "totalitems", "totalresults", "totalelements", "totalrecords", "itemstotal", "totalentries"}
)
_ASKING = _TOTALS | {"include", "count"}


@rule(
    id="design-pagination-total",
    title="Every page counts the whole list.",
    level=Level.INFO,
    when=each(OperationElement, among=listings),
    gathered=True,
    why="Counting costs more than the page itself, and the number is wrong when it arrives.",
    fix="Leave the total out, or count only when a parameter asks for it.",
    lesson="What do consumers do with the number, and would an estimate do?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#254",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                parameters: [{name: cursor, in: query, schema: {type: string}}]
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            items: {type: array, items: {type: object}}
                            total_count: {type: integer}  # finding
        """,
        head="""
            /orders:
              get:
                parameters: [{name: cursor, in: query, schema: {type: string}}]
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            items: {type: array, items: {type: object}}
        """,
    ),
)
def design_pagination_total(operation: OperationElement, listing: Listing) -> Said | None:
    if listing.style is Style.NONE or any(_asks(one.name) for one in operation.parameters):
        return None
    found = next((node for name, node in listing.members.items() if joined(name) in _TOTALS), None)
    return Said("is counted for every page", found) if found else None


def _asks(name: str) -> bool:
    """Tell whether a parameter may ask to be counted: `include_total`, `with_total_count` and `include[]` do."""
    found = words(name)
    return not _ASKING.isdisjoint((*found, "".join(found[1:])))
