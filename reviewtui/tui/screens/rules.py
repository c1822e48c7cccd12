"""The catalogue of rules: a list that is narrowed down by words, and the page of the rule under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from reviewtui.errors import ReviewtuiError
from reviewtui.reports.rule_page import setting_of
from reviewtui.tui.actions import Place
from reviewtui.tui.background import in_background
from reviewtui.tui.clipboard.copying import copy
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.rule_shelf import Listed, Only, RuleShelf, Shelved
from reviewtui.tui.rule_text import fired_words, listed_row, page_paragraphs
from reviewtui.tui.saying import tell_error
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import RowList, Tone
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.tui.port import ReviewSession

READING = "Reading the rules ..."
NONE_FITS = "No rule has these words. {rules-words} changes them, {rules-only} lists other rules."
NO_MIRROR = "Nothing is the reverse of this rule."


class RulesScreen(Screen[str | None]):
    """The catalogue; it returns the id of the rule whose findings the reviewer wants to see."""

    PLACES = (Place.RULES, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.RULES)]

    @dataclass
    class Read(Message):
        """The rules are loaded."""

        shelf: RuleShelf

    @dataclass
    class Refused(Message):
        """What holds here cannot be told."""

        error: ReviewtuiError

    def __init__(self, session: ReviewSession, glyphs: Glyphs, rule: str) -> None:
        """Begin with this rule, or with the first one."""
        super().__init__()
        self._session = session
        self._glyphs = glyphs
        self._begin_with = rule
        self._shelf: RuleShelf | None = None
        self._only = Only.ALL
        self._listed: list[Listed] = []

    def compose(self) -> ComposeResult:
        """Make the list and the page."""
        with Container(id="rules"):
            with Vertical(id="list-pane", classes="pane"):
                yield LineField(placeholder="f types words to narrow the list down", id="words")
                yield RowList(self._glyphs, id="listed")
            with TextPane(id="page", classes="pane"):
                yield Paragraphs(id="said")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Load the rules; most of them are not needed before."""
        self._rows.show([[(READING, Tone.QUIET)]])
        self._rows.focus()
        in_background("rules", self._read, self.post_message)

    def on_resize(self) -> None:
        """Let the columns follow the width, once it is known."""
        self.call_after_refresh(self._list, self._rule_id)

    @on(Read)
    def read(self, event: Read) -> None:
        """Show the list, once it is known how many rows there is room for: the first rule may stand far down."""
        self._shelf = event.shelf
        self.call_after_refresh(self._list, self._begin_with)

    @on(Refused)
    def refused(self, event: Refused) -> None:
        """Tell why there is no list."""
        self._rows.show([[(plain(event.error.message), Tone.QUIET)]])
        tell_error(self.app, event.error)

    @on(Input.Changed, "#words")
    def typed(self) -> None:
        """Narrow the list down; the rule stays if it still fits."""
        self._list(self._rule_id)

    @on(Input.Submitted, "#words")
    def submitted(self) -> None:
        """Go to the list."""
        self._rows.focus()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show the page of the rule under the cursor."""
        self._show()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go to what the rule found."""
        one = self._here
        if one is not None and one.fired:
            self.dismiss(one.rule.id)
        elif one is not None:
            self.notify(fired_words(one), markup=False)

    def action_narrow(self) -> None:
        """Type words."""
        self.query_one("#words").focus()

    def action_turn_only(self) -> None:
        """List other rules."""
        self._only = self._only.turned()
        self._list(self._rule_id)

    def action_mirror(self) -> None:
        """Go to the rule for the reverse; what hides it is taken off."""
        one = self._here
        if one is None or not one.rule.mirror:
            self.notify(NO_MIRROR, markup=False)
            return
        if all(isinstance(other, str) or other.rule.id != one.rule.mirror for other in self._listed):
            self._only = Only.ALL
            with self.prevent(Input.Changed):
                self.query_one("#words", LineField).value = ""
        self._list(one.rule.mirror)

    def action_copy(self) -> None:
        """Copy the setting that makes something else of the rule."""
        one = self._here
        if one is not None:
            setting = "\n".join((*setting_of(one.rule), ""))
            copy(lambda: setting, f"the setting of {one.rule.id}", self.app.post_message)

    def action_close(self) -> None:
        """Return from the words to the list, and from the list to the review."""
        if isinstance(self.focused, LineField):
            self._rows.focus()
        else:
            self.dismiss(None)

    @property
    def _rows(self) -> RowList:
        return self.query_one("#listed", RowList)

    @property
    def _here(self) -> Shelved | None:
        """The rule under the cursor; that of a heading is the one below it."""
        below = (one for one in self._listed[self._rows.cursor :] if not isinstance(one, str))
        return next(below, None)

    @property
    def _rule_id(self) -> str:
        return self._here.rule.id if self._here is not None else self._begin_with

    def _read(self) -> Message:
        try:
            return self.Read(RuleShelf.of(self._session))
        except ReviewtuiError as error:
            return self.Refused(error)

    def _list(self, keep: str) -> None:
        """List what fits; the cursor stays on a rule if it is there."""
        if self._shelf is None:
            return
        self._listed = list(self._shelf.listed(self.query_one("#words", LineField).value, self._only))
        width = self._rows.room - 2
        rows = [listed_row(one, self._glyphs, width) for one in self._listed]
        self._rows.show(rows or [[(with_keys(NONE_FITS), Tone.QUIET)]])
        places = (place for place, one in enumerate(self._listed) if not isinstance(one, str) and one.rule.id == keep)
        self._rows.put_cursor(next(places, min(1, len(self._listed))))
        count = sum(not isinstance(one, str) for one in self._listed)
        pane = self.query_one("#list-pane")
        pane.border_title = Content(f"Rules {self._glyphs.dot} {self._only.value}")
        pane.border_subtitle = Content(f"{count:,} of {len(self._shelf.rules):,}")
        self._show()

    def _show(self) -> None:
        page, one = self.query_one("#page", TextPane), self._here
        page.border_title = Content(one.rule.id if one is not None else "The rule")
        self.query_one("#said", Paragraphs).tell(page_paragraphs(one, self._glyphs) if one is not None else ())
        page.scroll_home(animate=False)
