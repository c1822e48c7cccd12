"""Foreign text for the screen: always Content built without markup, on which nothing can style, link or steer."""

from __future__ import annotations

import codecs
import locale

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from reviewtui.neutral import neutral, neutral_lines

TAB = "    "


def plain(text: str) -> str:
    """Return foreign text as one harmless line."""
    return neutral(text.replace("\t", TAB) if "\t" in text else text)


def plain_block(text: str) -> str:
    """Return foreign text as harmless lines, joined by line feeds, without blank lines at the ends."""
    return "\n".join(neutral_lines(text.replace("\t", TAB))).strip("\n")


def shown(text: str, style: str = "") -> Content:
    """Return foreign text as one line of Content; `style` is ours, the text never is."""
    return Content.styled(plain(text), style)


def shown_block(text: str, style: str = "") -> Content:
    """Return foreign text of several lines as Content."""
    return Content.styled(plain_block(text), style)


def shortened(text: str, width: int, ellipsis: str = "…") -> str:
    """Return a harmless line that fits into `width` cells; the end is cut and says so."""
    if cell_len(text) <= width:
        return text
    if width <= cell_len(ellipsis):
        return ellipsis[: max(0, width)]
    return set_cell_size(text, width - cell_len(ellipsis)).rstrip() + ellipsis


def shortened_inside(text: str, width: int, ellipsis: str = "…") -> str:
    """Return a harmless line that fits into `width` cells, cut in the middle: the ends of paths tell them apart."""
    if cell_len(text) <= width:
        return text
    half = (width - cell_len(ellipsis)) // 2
    if half < 1:
        return shortened(text, width, ellipsis)
    end = text[-half:]
    while cell_len(end) > half:
        end = end[1:]
    return set_cell_size(text, width - cell_len(ellipsis) - cell_len(end)) + ellipsis + end


def speaks_unicode() -> bool:
    """Whether the locale can show more than ASCII."""
    try:
        return codecs.lookup(locale.getencoding()).name.startswith("utf")
    except LookupError:
        return False
