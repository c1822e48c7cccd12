from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.listing import Listing, listings
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paging import Style
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed, quote

_TOTAL = frozenset({"total", "pages"})


@rule(
    id="design-pagination-response-shape",
    title="A page does not lead to the next.",
    level=Level.WARN,
    when=each(OperationElement, among=listings, options=("envelope", "link_headers")),
    gathered=True,
    why="Clients cannot tell the last page from a full one. They ask once more, or stop too early.",
    fix="Answer with the address or the cursor of the next page, absent on the last.",
    lesson="How does a client know that it has seen everything?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#161", "https://google.aip.dev/158"),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                parameters: [{name: cursor, in: query, schema: {type: string}}]
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema: {type: object, properties: {items: {type: array, items: {type: object}}}}
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
                            next: {type: string, format: uri}
        """,
    ),
)
def design_pagination_response_shape(
    _: OperationElement,
    listing: Listing,
    envelope: tuple[str, ...],
    link_headers: bool,  # noqa: FBT001 - a setting
) -> str | None:
    if envelope and listing.member and listing.member not in envelope:
        return (
            f"hands out its things in {quote(listing.member)}, not in {listed([*envelope], show='name', joined='or')}"
        )
    if listing.style is Style.NONE or listing.leads_on_in_body:
        return None
    if listing.linked:
        return None if link_headers else "leads to the next page by a header, and not in its body"
    # Who counts pages can work out the last one from how many there are.
    counted = any(not _TOTAL.isdisjoint(words(name)) for name in listing.members)
    return None if counted else "hands out pages, but no way to the next"
