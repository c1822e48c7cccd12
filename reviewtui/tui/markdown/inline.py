"""The text within a paragraph: emphasis and code are shown, a link is its words, and other HTML is shown as written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.tui.text_safe import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

CODE = "$role-code-string"
QUIET = "$role-text-quiet"
_STYLES = {"strong": "bold", "em": "italic", "s": "strike", "link": "underline $role-info"}
# What our own records hold: code in cells of tables, and the mark that keeps an @ from calling somebody.
_SILENT = re.compile(r"</?code>|<!-- -->")


def inline(tokens: Sequence[Token]) -> Content:
    """Return the text of a paragraph."""
    return Content("").join(_pieces(tokens))


def _pieces(tokens: Sequence[Token]) -> Iterator[Content]:
    styles: list[str] = []
    for token in tokens:
        name, _, side = token.type.rpartition("_")
        if side == "open":
            styles.append(_STYLES.get(name, ""))
        elif side == "close":
            styles.pop()
        else:
            yield _piece(token, " ".join(filter(None, styles)))


def _piece(token: Token, style: str) -> Content:
    match token.type:
        case "softbreak":
            return Content(" ")
        case "hardbreak":
            return Content("\n")
        case "code_inline":
            return Content.styled(plain(token.content), f"{style} {CODE}".strip())
        case "image":
            return Content.styled(f"[picture: {plain(token.content)}]", f"{style} {QUIET}".strip())
        case "html_inline":
            return Content.styled(plain(_SILENT.sub("", token.content)), QUIET)
        case _:
            return Content.styled(plain(token.content), style)
