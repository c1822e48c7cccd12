"""How lists are handed out page by page: parameters, where the items are, and what leads to the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.listing import listings
from reviewtui.rules.lint.paging import Style
from reviewtui.rules.tabling import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.surveying import Survey
    from reviewtui.rules.lint.listing import Listing

_NO_PAGES = {True: "none, but bounded", False: "none"}


@table(
    title="Pagination styles and the lists that have them",
    columns=("style", "parameters", "items in", "leads to the next page"),
    of="lists",
)
def pagination_styles(survey: Survey) -> Iterator[Entry]:
    """Yield every operation that hands out many things."""
    for listing in listings(survey.api).values():
        style = _NO_PAGES[listing.bounded] if listing.style is Style.NONE else listing.style.value
        parameters = ", ".join(sorted(parameter.name for parameter in listing.paging))
        yield Entry((style, parameters, _holder(listing), _leads(listing)), str(listing.operation.call))


def _holder(listing: Listing) -> str:
    return listing.member or "the answer itself"


def _leads(listing: Listing) -> str:
    if listing.leads_on:
        return "a header" if listing.linked else "a member"
    return "" if listing.style is Style.NONE else "nothing"
