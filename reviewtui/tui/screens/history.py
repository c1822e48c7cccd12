"""The history of a description: a table of commits that fills in, what the chosen one did, and the way to a review."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.screen import Screen

from reviewtui.errors import ReviewtuiError
from reviewtui.history.messages import AllJudged, ReportMade, RowJudged, Stopped, Told
from reviewtui.tui.actions import Place
from reviewtui.tui.background import in_background
from reviewtui.tui.history_port import HistoryBook, PastPort
from reviewtui.tui.history_rows import HistoryRows, Standing
from reviewtui.tui.history_text import CommitRows, Paper, change_rows, title
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.text_safe import plain, shortened
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.row_list import RowList, Tone

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.model import SpecReport
    from reviewtui.tui.port import Opener

LISTING = "Listing the commits ..."
NO_COMMIT = "No commit changed this description. `--since` and `--ref` say where to look."
NONE_BREAKS = "No commit that was compared breaks anybody. {history-breaking} shows all."
NOTHING_BEFORE = "It is the first commit: there is nothing before it to compare with."
# From this width on, the changes stand beside the commits.
BESIDE_FROM = 160
_KEPT_REPORTS = 16
# What the borders take.
_FRAME = 6


class HistoryScreen(Screen[None]):
    """Give it what opens the history; it calls that in a thread."""

    PLACES = (Place.HISTORY, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.HISTORY)]

    @dataclass
    class Listed(Message):
        """The commits are known."""

        book: HistoryBook

    @dataclass
    class Came(Message):
        """Something more is known."""

        told: Told

    @dataclass
    class Refused(Message):
        """There is no history, and the reviewer can do something about it."""

        error: ReviewtuiError

    @dataclass
    class Chosen(Message):
        """Two commits are to be opened as a review."""

        open_session: Opener

    class Left(Message):
        """The reviewer wants to go back to where they came from."""

    def __init__(self, past: PastPort, glyphs: Glyphs, standing: Standing) -> None:
        """Open nothing yet."""
        super().__init__()
        self._standing = standing
        self._past = past
        self._glyphs = glyphs
        self._rows: HistoryRows | None = None
        self._columns: CommitRows | None = None
        self._left = False
        self._reports: OrderedDict[int, SpecReport] = OrderedDict()
        self._stopped = ""

    def compose(self) -> ComposeResult:
        """Make the table and the list of changes."""
        with Container(id="history"):
            yield RowList(self._glyphs, id="commits")
            yield (changes := RowList(self._glyphs, id="changes"))
            changes.border_title = Content("The commit")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Begin to list the commits."""
        self._commits.border_title = Content("History")
        self._say(LISTING)
        self._commits.focus()
        in_background("history", self._follow, self.post_message)

    def on_unmount(self) -> None:
        """Stop what runs in the background."""
        self._left = True
        if self._rows is not None:
            self._rows.book.end()

    def on_resize(self, event: events.Resize) -> None:
        """Choose how the panes share the window; the columns follow the width once it is known."""
        self.set_class(event.size.width >= BESIDE_FROM, "-broad")
        self.call_after_refresh(self._draw)

    @on(Listed)
    def listed(self, event: Listed) -> None:
        """Show the commits, of which nothing more is known yet."""
        self._rows = HistoryRows(event.book, self._standing)
        if not event.book.commits:
            self._say(NO_COMMIT)
            self._commits.border_title = Content(title(event.book.spec, 0, self.size.width - _FRAME, self._glyphs))
            return
        self._draw(self._rows.cursor)
        self._look()

    @on(Came)
    def came(self, event: Came) -> None:
        """Show what is known now; nothing moves."""
        rows = self._rows
        if rows is None:
            return
        match event.told:
            case RowJudged(number, judged):
                rows.judged[number] = judged
                self._draw_row(number)
            case ReportMade(number, report):
                self._reports[number] = report
                if len(self._reports) > _KEPT_REPORTS:
                    self._reports.popitem(last=False)
                if number == self._number:
                    self._show_changes()
            case Stopped(message, hint):
                self._stopped = "comparing stopped"
                self.notify(plain(f"{message} {hint}"), severity="error", markup=False)
            case AllJudged():
                pass
        self._tell_sum()

    @on(Refused)
    def refused(self, event: Refused) -> None:
        """Say why there is no history."""
        self._say(event.error.message, event.error.hint)

    @on(RowList.Looked, "#commits")
    def looked(self) -> None:
        """Show what the commit under the cursor did."""
        self._look()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Open the commit, or the two, as a review."""
        self._open(writing=True)

    def action_look(self) -> None:
        """Open it to be read only."""
        self._open(writing=False)

    def action_mark(self) -> None:
        """Mark the commit under the cursor, or take the mark off."""
        if self._rows is not None and self._number is not None:
            self._rows.turn_mark(self._number)
            self._draw()

    def action_turn_filter(self) -> None:
        """Show only commits that break somebody, or all."""
        if self._rows is not None:
            number = self._number
            self._standing.only_breaking = not self._standing.only_breaking
            self._draw(number)
            self._look()

    def action_close(self) -> None:
        """Return; comparing stops."""
        self.post_message(self.Left())

    @property
    def _commits(self) -> RowList:
        return self.query_one("#commits", RowList)

    @property
    def _number(self) -> int | None:
        """The number of the commit under the cursor."""
        shown = self._rows.shown if self._rows is not None else []
        return shown[min(self._commits.cursor, len(shown) - 1)] if shown else None

    def _follow(self) -> Message | None:
        """Open the history and pass on what it tells; in a thread."""
        try:
            book = self._past.book()
        except ReviewtuiError as error:
            return self.Refused(error)
        self.post_message(self.Listed(book))
        if self._left:
            book.end()
        for told in book.told():
            self.post_message(self.Came(told))
        return None

    def _open(self, *, writing: bool) -> None:
        if self._rows is None or self._number is None:
            return
        pair = self._rows.pair(self._number, writing=writing)
        if pair is None:
            self.notify(NOTHING_BEFORE, markup=False)
        else:
            self.post_message(self.Chosen(self._past.review(pair)))

    def _draw(self, keep: int | None = None) -> None:
        """Show all rows anew; the cursor stays on the commit `keep`, or in its place."""
        rows = self._rows
        if rows is None or not rows.commits:
            return
        self._columns = CommitRows(rows.commits, self._glyphs, self._commits.room - 1)
        draw = partial(self._drawn, self._columns, rows)
        self._commits.show([draw(number) for number in rows.shown] or [[(with_keys(NONE_BREAKS), Tone.QUIET)]])
        if keep in rows.shown:
            self._commits.put_cursor(rows.shown.index(keep))
        width = self._commits.outer_size.width - _FRAME
        self._commits.border_title = Content(title(rows.book.spec, len(rows.commits), width, self._glyphs))
        self._tell_sum()

    def _draw_row(self, number: int) -> None:
        rows = self._rows
        if rows is None:
            return
        if self._standing.only_breaking:
            # A row more at the end: the newest commits are compared first.
            self._draw(self._number)
            return
        if self._columns is not None:
            self._commits.put(number, self._drawn(self._columns, rows, number))

    @staticmethod
    def _drawn(columns: CommitRows, rows: HistoryRows, number: int) -> list[tuple[str, Tone]]:
        return [*columns.row(rows.commits[number], rows.judged.get(number), marked=rows.mark == number)]

    def _look(self) -> None:
        """Show what the commit under the cursor did, and ask for it if it is not known."""
        number = self._number
        if self._rows is not None and number is not None:
            self._standing.cursor = self._rows.commits[number].commit
            if number not in self._reports:
                self._rows.book.ask(number)
        self._show_changes(home=True)
        self._tell_sum()

    def _show_changes(self, *, home: bool = False) -> None:
        changes, number = self.query_one("#changes", RowList), self._number
        if self._rows is None or number is None:
            changes.show([])
            return
        judged, report = self._rows.judged.get(number), self._reports.get(number)
        changes.show([*change_rows(self._rows.commits[number], judged, report, Paper(changes.room - 2, self._glyphs))])
        if home:
            changes.put_cursor(0)

    def _tell_sum(self) -> None:
        if self._rows is None or self._number is None:
            return
        dot = f" {self._glyphs.dot} "
        progress = self._stopped or self._rows.progress_words()
        words = dot.join(part for part in (progress, self._rows.sum_words(self._number)) if part)
        room = self._commits.outer_size.width - _FRAME
        self._commits.border_subtitle = Content(shortened(plain(words), room, self._glyphs.ellipsis))

    def _say(self, *lines: str) -> None:
        """Say something in the place of the commits."""
        self._commits.show([[(plain(line), Tone.QUIET)] for line in lines])
