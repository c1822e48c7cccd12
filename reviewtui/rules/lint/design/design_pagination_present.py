from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.listing import Listing, listings
from reviewtui.rules.lint.paging import Style
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="design-pagination-present",
    title="A list comes all at once, however long it gets.",
    level=Level.ERROR,
    when=each(OperationElement, among=listings),
    gathered=True,
    why=(
        "Lists grow until the answer is too large for a phone, then for a gateway. Pages cannot be added without a "
        "break."
    ),
    fix=(
        "Take a cursor and a limit as parameters, and answer with the way to the next page. Or bound it with "
        "`maxItems`."
    ),
    lesson="How long is this list for your largest customer, in two years?",
    references=("https://google.aip.dev/158", "https://opensource.zalando.com/restful-api-guidelines/#159"),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
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
def design_pagination_present(_operation: OperationElement, listing: Listing) -> str | None:
    paged = listing.style is not Style.NONE or listing.leads_on
    return None if paged or listing.bounded else "answers with a whole list, without pages"
