"""The styles of the diff as the style sheet gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from rich.style import Style

from reviewtui.model import Verdict
from reviewtui.tui.diff.highlight import Role
from reviewtui.tui.widgets.source_line import WORD, Ground, Inks

if TYPE_CHECKING:
    from textual.widget import Widget

    from reviewtui.tui.theme import Glyphs

UNDERLINED = Style(underline=True)
REVERSED = Style(reverse=True)
CLASSES = {
    *(f"diff--{ground.value}" for ground in Ground),
    *(f"diff--{role.value}" for role in Role),
    *(f"diff--{verdict.word}" for verdict in Verdict),
    "diff--gutter",
    "diff--said",
    "diff--fold",
    "diff--note",
    "diff--cursor",
    "diff--selected",
}


@dataclass(frozen=True, slots=True)
class Look:
    """Styles by what they are for, and the glyphs."""

    inks: Inks
    gutters: Mapping[Ground, Style]
    verdicts: Mapping[Verdict, Style]
    said: Style
    fold: Style
    note: Style
    cursor: Style
    selected: Style
    glyphs: Glyphs


def look_of(widget: Widget, glyphs: Glyphs) -> Look:
    """Read the component styles of a widget."""
    whole, part = widget.get_component_rich_style, partial(widget.get_component_rich_style, partial=True)
    grounds = {ground: whole(f"diff--{ground.value}") for ground in Ground}
    selected = part("diff--selected")
    if widget.app.no_color:
        # Without colors, what differs within a line, and what is selected, still has to be seen.
        grounds |= {ground: grounds[ground] + UNDERLINED for ground in WORD.values()}
        selected += REVERSED
    return Look(
        inks={
            (ground, role): style + part(f"diff--{role.value}") if role is not None else style
            for ground, style in grounds.items()
            for role in (None, *Role)
        },
        gutters={ground: style + part("diff--gutter") for ground, style in grounds.items()},
        verdicts={verdict: part(f"diff--{verdict.word}") for verdict in Verdict},
        said=part("diff--said"),
        fold=whole("diff--fold"),
        note=whole("diff--note"),
        cursor=whole("diff--cursor"),
        selected=selected,
        glyphs=glyphs,
    )
