"""Scroll bars of whole cells: half ones need glyphs that not every terminal has."""

from __future__ import annotations

from textual.scrollbar import ScrollBar, ScrollBarRender


class WholeCells(ScrollBarRender):
    """Draws the thumb by color only, on whole cells."""

    VERTICAL_BARS = [" "]  # noqa: RUF012 - declared as a class variable by Textual
    HORIZONTAL_BARS = [" "]  # noqa: RUF012 - as above


def use_whole_cells() -> None:
    """Draw every scroll bar of the program in this way."""
    ScrollBar.renderer = WholeCells
