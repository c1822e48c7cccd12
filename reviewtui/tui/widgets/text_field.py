"""A field for text of several lines that shows every sign harmlessly, also what was pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import TextArea

from reviewtui.tui.text_safe import plain, plain_block

if TYPE_CHECKING:
    from textual.binding import BindingType


class TextField(TextArea):
    """Begins with a text that was made harmless; what is pasted later is made so where it is drawn."""

    # The usual key suspends the program here as everywhere; this one is that of shells and editors in a terminal.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+underscore", "undo", "Undo typing", show=False)]

    def __init__(self, text: str, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Wrap long lines."""
        super().__init__(plain_block(text), id=id, soft_wrap=True)

    def get_line(self, line_index: int) -> Text:
        """Return a line to draw; a harmful sign is one replacement, so that the cursor's column stays right."""
        line = self.document.get_line(line_index)
        harmless = "".join(sign if sign == "\t" or plain(sign) == sign else "�" for sign in line)
        return Text(harmless, end="", no_wrap=True)

    def show(self, text: str) -> None:
        """Begin anew with another text, made harmless too."""
        self.load_text(plain_block(text))
