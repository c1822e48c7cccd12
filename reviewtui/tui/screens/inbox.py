"""Which reviews wait: the rows, and beside them what is known of the one under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from reviewtui.tui.actions import Place
from reviewtui.tui.inbox_port import InboxPort
from reviewtui.tui.inbox_state import Change, InboxState
from reviewtui.tui.inbox_text import headline, inbox_row, left_out_lines, nothing_lines, row_lines, stale_row
from reviewtui.tui.inbox_work import InboxWork
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import Row, RowList
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.inbox.waiting import Waiting

STOPPED = "Stopped comparing; {inbox-again} looks again."
LEAVE = "q leaves."


class InboxScreen(Screen[None]):
    """Lists what waits; the state stays when the screen goes, so that it is there again when it comes back."""

    PLACES = (Place.INBOX, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.INBOX)]

    @dataclass
    class Chosen(Message):
        """The review of a row is to be opened."""

        row: Waiting

    class Left(Message):
        """The reviewer wants to go back to the review that is open."""

    def __init__(self, inbox: InboxPort, state: InboxState, glyphs: Glyphs, *, over_review: bool) -> None:
        """Show what is known already; `over_review` is whether a review waits below."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._over_review = over_review
        self._work = InboxWork(inbox, self.post_message)
        self._look = 0
        # The row whose review was opened from here, in which more may have been said.
        self._opened: Waiting | None = None

    def compose(self) -> ComposeResult:
        """Make the list and the text."""
        yield Static(id="inbox-head")
        with Container(id="inbox"):
            with Vertical(id="waiting-pane", classes="pane") as waiting:
                waiting.border_title = Content("Waiting for a review")
                yield RowList(self._glyphs, id="waiting")
            with TextPane(id="row-pane", classes="pane") as detail:
                detail.border_title = Content("The change")
                yield Paragraphs(id="row")
        yield KeyBar(Place.LIST, Place.INBOX, Place.ANYWHERE)

    def on_mount(self) -> None:
        """Look at all branches."""
        self.query_one(RowList).focus()
        self._begin()

    def on_unmount(self) -> None:
        """End what runs beside."""
        self._work.stop()

    def on_resize(self) -> None:
        """Draw the rows as wide as there is room, once the list knows how wide it is."""
        self.call_after_refresh(self._list)

    def on_screen_resume(self) -> None:
        """Look again when the reviewer comes back from a review; one that only opens passes over this screen."""
        if self._opened is not None and self.app.screen is self:
            self._state.forget(self._opened)
            self._opened = None
            self._begin()

    @on(InboxWork.Found)
    def found(self, event: InboxWork.Found) -> None:
        """Show more rows below those that are there."""
        if event.look == self._look:
            self._state.take(event.batch)
            self._list()

    @on(InboxWork.Looked)
    def looked_at_all(self, event: InboxWork.Looked) -> None:
        """Say that this is all."""
        if event.look == self._look:
            self._state.end(event.error)
            self._list_anew()

    @on(InboxWork.Learned)
    def learned(self, event: InboxWork.Learned) -> None:
        """Fill in what was found out; a filter may have waited for it."""
        state, row, count = self._state, event.task.row, len(self._state.shown)
        state.keep(row, event.answer)
        if len(state.shown) != count:
            self._list()
            return
        rows = self.query_one(RowList)
        place = state.place_of(row)
        if place is not None and place < rows.row_count:
            rows.put(place, self._drawn(row, rows.room))
            if place == rows.cursor:
                self._show()
        self._want()
        self._tell_progress()

    @on(RowList.Looked)
    def cursor_moved(self) -> None:
        """Show what the cursor is on."""
        self.query_one("#row-pane", TextPane).scroll_home(animate=False)
        self._show()
        self._want()

    @on(RowList.Chosen)
    def row_chosen(self) -> None:
        """Open the review of the row, or show what is folded."""
        row = self._row
        if row is not None:
            self._opened = row
            self._work.stop()
            self.post_message(self.Chosen(row))
        elif stale_row(self._state) is not None:
            self._state.stale = True
            self._begin()

    def action_turn_only(self) -> None:
        """Show only rows of the next kind."""
        self._mark()
        self._state.turn_only()
        self._list_anew()

    def action_show_all(self) -> None:
        """Show all rows."""
        self._mark()
        self._state.show_all()
        self._list_anew()

    def action_turn_order(self) -> None:
        """Sort in the next way."""
        self._mark()
        self._state.turn_order()
        self._list_anew()

    def action_look_again(self) -> None:
        """Look at all branches anew."""
        self._begin()

    def action_close(self) -> None:
        """Return to the review; where there is none, stop what runs."""
        if self._over_review:
            self.post_message(self.Left())
        elif self._state.looking or self._work.is_busy:
            self._work.stop()
            self._state.end()
            self._list()
            self.notify(with_keys(STOPPED), markup=False)
        else:
            self.notify(LEAVE, markup=False)

    @property
    def _row(self) -> Waiting | None:
        """The row under the cursor; None on the line that stands for old branches, and where there is no row."""
        place = self.query_one(RowList).cursor
        return self._state.shown[place] if 0 <= place < len(self._state.shown) else None

    def _begin(self) -> None:
        self._mark()
        self._state.begin()
        self._look = self._work.look(stale=self._state.stale)
        self._list()

    def _mark(self) -> None:
        """Remember the row that the cursor is on, wherever it will stand."""
        row = self._row
        self._state.cursor = Change.of(row) if row is not None else None

    def _list_anew(self) -> None:
        """List rows in another order; the cursor stays on its row."""
        self._list()
        place = self._state.place
        if place is not None:
            self.query_one(RowList).put_cursor(place)

    def _list(self) -> None:
        """Draw all rows; each stays where it is."""
        state, rows = self._state, self.query_one(RowList)
        drawn = [self._drawn(row, rows.room) for row in state.shown]
        stale = stale_row(state)
        rows.show([*drawn, *([stale] if stale is not None else [])])
        head = self.query_one("#inbox-head", Static)
        head.update(headline(state, self._glyphs, head.container_size.width or self.size.width - 2))
        self._show()
        self._want()
        self._tell_progress()

    def _drawn(self, row: Waiting, width: int) -> Row:
        return inbox_row(row, self._state.judged(row), self._state.stand(row), self._glyphs, width)

    def _tell_progress(self) -> None:
        self.query_one("#waiting-pane").border_subtitle = Content(self._state.progress)

    def _show(self) -> None:
        """Show what is known of the row under the cursor."""
        state, row, page = self._state, self._row, self.query_one("#row", Paragraphs)
        if row is not None:
            page.tell(row_lines(row, state.judged(row), state.stand(row), self._glyphs))
        elif stale_row(state) is not None and state.count:
            page.tell(left_out_lines(state))
        else:
            page.tell(nothing_lines(state))

    def _want(self) -> None:
        """Find out what is in sight first; while a review opens, nothing."""
        if self._opened is not None:
            return
        rows = self.query_one(RowList)
        first = rows.scroll_offset.y
        self._work.want(self._state.tasks(first, first + rows.size.height, rows.cursor))
