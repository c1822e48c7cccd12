"""What design rules know of pages: the parameters that choose one, and what in an answer leads to the next."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.rules.lint.naming import joined, words

if TYPE_CHECKING:
    from reviewtui.formats.elements import OperationElement, ParameterElement

_CURSORS = frozenset(
    {"cursor", "pagecursor", "nextcursor", "after", "before", "startingafter", "endingbefore", "continuation",
     "continuationtoken", "continue", "pagetoken", "nexttoken", "nextpagetoken", "paginationtoken", "marker",
     "nextmarker", "pageafter", "pagebefore", "skiptoken", "bookmark", "scrollid", "startkey", "nextpagekey",
     "pagekey", "sinceid", "maxid", "startafter", "aftertoken", "cursormark", "nextpage", "exclusivestartkey",
     "afterid", "beforeid", "fromid", "lastid", "iterator", "synctoken", "pageinfocursor", "aftercursor", "last"}
)  # fmt: skip
_OFFSETS = frozenset(
    {"offset", "skip", "pageoffset", "startat", "startindex", "firstresult", "recordoffset", "itemoffset", "from",
     "start"}
)  # fmt: skip
_NUMBERS = frozenset({"page", "pagenumber", "pageindex", "pageno", "pagenum", "currentpage", "pagestart", "p"})
_LIMITS = frozenset(
    {"limit", "pagesize", "perpage", "maxresults", "top", "pagelimit", "maxitems", "maxentries", "itemsperpage",
     "resultsperpage", "resultslimit", "take", "pagecount", "maxcount", "maxkeys", "maxpagesize", "recordlimit",
     "itemlimit", "pagemaxsize", "maxlimit"}
)  # fmt: skip
# Words that choose a page only beside another that does: `from` may be a date, `count` and `size` a wish.
_VAGUE_LIMITS = frozenset({"count", "size", "max", "first", "num", "n", "rows"})
_DOUBTFUL = frozenset({"from", "start", "p", "last", "before", "after", "iterator", "marker", "continue"})
_OPAQUE = frozenset({"marker", "continue", "iterator"})
_SURE = (_CURSORS | _OFFSETS | _NUMBERS) - _DOUBTFUL
_OTHER_ENDS = {"from": frozenset({"to", "until"}), "start": frozenset({"end", "stop"}), "before": frozenset({"since"})}
_LEADING = frozenset(
    {"next", "cursor", "continuation", "continue", "nextlink", "nextpage", "nexttoken", "nextcursor", "bookmark",
     "after", "paginationtoken", "marker", "scroll"}
)  # fmt: skip
_MORE = frozenset({"hasmore", "hasnext", "hasnextpage", "lastid", "ismore", "moreavailable", "more", "truncated"})


class Style(Enum):
    """How a page is chosen."""

    CURSOR = "cursor"
    OFFSET = "offset"
    PAGE = "page"
    LIMIT = "limit"
    NONE = "none"


def is_limit(parameter: ParameterElement) -> bool:
    """Return whether a parameter says how many things a page holds."""
    return parameter.where == "query" and joined(parameter.name) in _LIMITS | _VAGUE_LIMITS


def style_of(operation: OperationElement) -> tuple[Style, tuple[ParameterElement, ...]]:
    """Return how an operation lets its callers choose a page, and the parameters for it."""
    asked = {joined(one.name): one for one in operation.parameters if one.where in {"query", "header"}}
    lengths = [name for name in asked if name in _LIMITS or name in _VAGUE_LIMITS]
    pages = [name for name in asked if name in _SURE or (lengths and name in _OPAQUE)]
    if not pages and lengths:
        # Beside a length a doubtful name is none any more: `from` with `size`, `after` with `first`.
        pages = [name for name in asked if name in _DOUBTFUL and not _bounds_a_range(name, asked)]
    if not pages and _LIMITS.isdisjoint(lengths):
        return Style.NONE, ()
    # A page that is text is handed out as such, and so is a cursor by another name.
    worded = {name for name in asked if name in _NUMBERS and asked[name].schema_value.get("type") == "string"}
    chosen = {
        style: [asked[name] for name in (*pages, *lengths) if name in names]
        for style, names in (
            (Style.CURSOR, _CURSORS | worded),
            (Style.OFFSET, _OFFSETS),
            (Style.PAGE, _NUMBERS - worded),
            (Style.LIMIT, _LIMITS | _VAGUE_LIMITS),
        )
    }
    style = next((style for style, found in chosen.items() if found), Style.NONE)
    return style, tuple(one for found in chosen.values() for one in found)


def _bounds_a_range(name: str, asked: dict[str, ParameterElement]) -> bool:
    """Tell whether a parameter is one end of a range, or a moment: `from` beside `to`."""
    moment = asked[name].schema_value.get("format") in {"date", "date-time"}
    return moment or not _OTHER_ENDS.get(name, frozenset()).isdisjoint(asked)


def leads_on(name: str) -> bool:
    """Return whether a member or a header of an answer leads to the next page, by its name."""
    return not _LEADING.isdisjoint(words(name)) or joined(name) in _LEADING | _MORE
