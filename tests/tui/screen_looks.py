"""What is seen of a screen: which colors by their roles, what is cut, what lies over something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.color import Color
from textual.content import Content
from textual.screen import ModalScreen
from textual.scrollbar import ScrollBar
from textual.widgets import Static

from reviewtui.tui.palettes import Palette
from reviewtui.tui.widgets.action_line import ActionLine
from reviewtui.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.segment import Segment
    from textual.app import App
    from textual.strip import Strip
    from textual.widget import Widget

# Frames and the empty parts of bars say nothing that has to be read.
_FRAME = re.compile(r"[\s─│╭╮╰╯━|+-]*")


class Inked(NamedTuple):
    """A stretch of text by the roles of its colors; a color that has no role stands for itself."""

    text: str
    ground: str


def lines(app: App[None]) -> Sequence[Strip]:
    """Return what stands on the screen."""
    return app.screen._compositor.render_strips()


def inks(app: App[None], palette: Palette) -> Iterator[tuple[Inked, str]]:
    """Yield the colors of all text of the screen on top, and the text; what lies below it is dimmed on purpose."""
    roles = {getattr(palette, field.name): field.name for field in fields(palette)}
    assert len(roles) == len(fields(palette)), "two roles have the same color: they cannot be told apart here"
    window = next(iter(app.screen.children)).region if isinstance(app.screen, ModalScreen) else app.screen.region
    for row in range(window.y, window.bottom):
        for segment in lines(app)[row].crop(window.x, window.right):
            if not _FRAME.fullmatch(segment.text) and segment.style is not None:
                yield _inked(segment, roles), segment.text


def _inked(segment: Segment, roles: dict[str, str]) -> Inked:
    style = segment.style
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    assert not style.dim, f"{segment.text!r} is dimmed by the terminal, nobody knows how much"
    shown = [Color.from_rich_color(color).hex.lower() for color in (style.color, style.bgcolor)]
    text, ground = (roles.get(color, color) for color in (reversed(shown) if style.reverse else shown))
    return Inked(text, ground)


def check_layout(app: App[None]) -> None:
    """See that everything fits into the window, that nothing lies over something else, and that the focus is seen."""
    size, screen = app.size, app.screen
    assert [sum(cell_len(segment.text) for segment in strip) for strip in lines(app)] == [size.width] * size.height
    seen = {widget: region.intersection(clip) for widget, (region, clip) in screen._compositor.visible_widgets.items()}
    assert any(isinstance(widget, KeyBar) for widget in seen), "no bar says which keys work"
    if app.focused is not None:
        assert seen[app.focused].area, f"{app.focused} has the keys, and nobody sees it"
    for widget in seen:
        _check_width(widget)
    inner = {widget.parent for widget in seen if not isinstance(widget, ScrollBar)}
    strips = (one for one, region in seen.items() if region.area and not isinstance(one, ScrollBar))
    leaves = [(one, seen[one]) for one in strips if one not in inner]
    for (one, here), (other, there) in combinations(leaves, 2):
        assert not here.overlaps(there), f"{one} at {here} lies over {other} at {there}"


def _check_width(widget: Widget) -> None:
    """See that a line ends where it is meant to end."""
    width = widget.content_size.width
    match widget:
        case ActionLine():
            assert sum(part.width for part in widget.parts()) <= width, f"{widget} is cut: {widget.render()}"
        case Static(content=Content() as text) if widget.content_size.height == 1:
            assert text.cell_length <= width, f"{widget} is cut: {text}"
        case ScrollBar():
            assert widget.vertical, f"{widget.parent} can be scrolled sideways"
