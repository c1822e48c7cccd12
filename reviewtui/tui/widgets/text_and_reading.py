"""A text to edit, and how it reads: side by side where there is room for both, in turns where it is narrow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import TextArea

from reviewtui.tui.actions import Place
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.markdown.document import rendered
from reviewtui.tui.text_safe import plain_block
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.paragraphs import Lines, Paragraphs
from reviewtui.tui.widgets.text_field import TextField
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

# Below this width, text and reading take turns.
SIDE_BY_SIDE_FROM = 100
# How long after the last key the text is drawn anew.
PAUSE = 0.2
READING = "As it reads"
NOT_PLAIN = "Some of its signs or line ends cannot be edited here; {record-editor} opens it in your own editor."


class _RecordText(TextField):
    """The text of a record; while it is written, the keys of the record work only as far as no text needs them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.RECORD_TEXT)]


class TextAndReading(Container):
    """Shows a document twice, or any other lines instead of it."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show nothing yet."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._has_text = False
        self._text_in_front = False
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Make the text and the reading."""
        with Vertical(id="text-pane", classes="pane") as text:
            text.border_title = Content("Text")
            yield _RecordText("", id="text")
        with TextPane(id="reading", classes="pane"):
            yield Paragraphs(id="page")

    def on_resize(self, event: events.Resize) -> None:
        """Use the new width."""
        self._lay_out(event.size.width)

    @on(TextArea.Changed)
    def changed(self) -> None:
        """Draw the text anew once its author pauses."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._read)

    @property
    def typed(self) -> str | None:
        """The text as it stands in the field; None when it cannot be edited there."""
        field = self.query_one(TextField)
        if not self._has_text or field.read_only:
            return None
        ended = field.text.rstrip("\n")
        return f"{ended}\n"

    @property
    def panes(self) -> tuple[str, ...]:
        """What there is to go to."""
        return ("text", "reading") if self._has_text else ("reading",)

    def show_text(self, text: str, *, editable: bool) -> None:
        """Show a document, which can be edited here if nothing of it would change by that."""
        self._has_text = True
        as_it_stands = f"{plain_block(text)}\n" == text
        field = self.query_one(TextField)
        field.show(text)
        field.read_only = not (editable and as_it_stands)
        self.query_one("#text-pane").border_subtitle = Content("" if as_it_stands else with_keys(NOT_PLAIN))
        self._tell(READING, rendered(text, self._glyphs))

    def show_lines(self, title: str, lines: Iterable[Lines | Content]) -> None:
        """Show other lines, with no text beside them."""
        self._has_text = False
        self._tell(title, lines)

    def hold(self, *, held: bool) -> None:
        """Let nothing be typed, or let it be typed again."""
        self.query_one(TextField).read_only = held

    def go_to(self, pane: str) -> None:
        """Give the keys to the text or to the reading."""
        self._text_in_front = pane == "text"
        self._lay_out(self.size.width)
        self.query_one(f"#{pane}").focus()

    def _read(self) -> None:
        text = self.typed
        if text is not None:
            self.query_one("#page", Paragraphs).tell(rendered(text, self._glyphs))

    def _tell(self, title: str, lines: Iterable[Lines | Content]) -> None:
        self._lay_out(self.size.width)
        reading = self.query_one("#reading")
        reading.border_title = Content(title)
        reading.scroll_home(animate=False)
        self.query_one("#page", Paragraphs).tell(lines)

    def _lay_out(self, width: int) -> None:
        both = width >= SIDE_BY_SIDE_FROM
        text = self._has_text and (both or self._text_in_front)
        self.query_one("#text-pane").display = text
        self.query_one("#reading").display = both or not text
