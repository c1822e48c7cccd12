"""A line made of parts, some of which do something when they are clicked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from reviewtui.tui.reach import perform

if TYPE_CHECKING:
    from textual import events


class Part(NamedTuple):
    """A stretch of the line; `does` is the id of the action that a click on it stands for, if there is one."""

    text: str
    style: str = ""
    does: str = ""

    @property
    def width(self) -> int:
        """How many cells it takes."""
        return cell_len(self.text)


class ActionLine(Widget):
    """Draws what the widget that derives from it says, and does what is clicked."""

    def parts(self) -> Sequence[Part]:
        """Return the line as it is now; the text in it was made harmless before."""
        raise NotImplementedError

    def render(self) -> Content:
        """Return the line."""
        return Content.assemble(*((part.text, part.style) for part in self.parts()))

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked, wherever the keys are."""
        offset = event.get_content_offset(self)
        right = 0
        for part in self.parts() if offset is not None else ():
            right += part.width
            if offset is not None and offset.x < right:
                await perform(self.screen, part.does)
                return
