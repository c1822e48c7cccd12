"""The filter: every choice with how many findings it would show, and the same as a line that can be typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reviewtui.counting import counted
from reviewtui.errors import UsageError
from reviewtui.filters.counts import Counts
from reviewtui.filters.fields import FACETS, Field
from reviewtui.filters.language import read, written
from reviewtui.filters.query import ALL, Query
from reviewtui.filters.words import phrase
from reviewtui.tui.actions import Place
from reviewtui.tui.keymap import key_of
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.row_list import Row, RowList, Tone

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

LINE_HELP = "path:/orders*  rule:*enum*  -kind:example  or any word"
TITLES = {Field.IS: "about", Field.DECIDED: "decision", Field.REVIEWED: "marked", Field.COMMENTED: "comments"}
# Among many kinds of elements, those that nothing is of are left out; elsewhere a zero is news too.
ONLY_FOUND = {Field.KIND, Field.LAYER}


class Choice(NamedTuple):
    """A row: a field and one of its words."""

    field: Field
    word: str


class Choices(RowList):
    """The list of choices; a click ticks."""

    @dataclass
    class Clicked(Message):
        """The choice under the cursor was clicked."""

    def row_clicked(self) -> None:
        """Say so."""
        self.post_message(self.Clicked())

    def row_clicked_twice(self) -> None:
        """Do no more: two clicks tick, and take that back."""


class FilterScreen(ModalScreen[Query | None]):
    """The form; it returns the filter, or None when the one before stays."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.FILTER)]

    def __init__(self, query: Query, tally: Callable[[Query], Counts], glyphs: Glyphs) -> None:
        """Begin with a filter; `tally` counts what another one would show."""
        super().__init__()
        self._before = self._query = query
        self._tally = tally
        self._glyphs = glyphs
        everything = tally(ALL)
        self._choices = tuple(_choices(everything))

    def compose(self) -> ComposeResult:
        """Make the line, what is wrong with it, and the list."""
        with Vertical(id="filter") as window:
            window.border_title = Content("Filter")
            yield LineField(written(self._query), placeholder=LINE_HELP, select_on_focus=False, id="line")
            yield Static(id="told")
            yield Choices(self._glyphs, id="choices")
            yield KeyBar(Place.FILTER)

    def on_mount(self) -> None:
        """Begin in the list: most filters are one choice."""
        self._tell()
        rows = self.query_one(RowList)
        chosen = (row for row, (field, word) in enumerate(self._choices) if word in self._query.chosen(field))
        rows.put_cursor(next(chosen, 0))
        rows.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys that work where one is: the line takes the others as signs."""
        self.query_one(KeyBar).tell_writing(writing=isinstance(event.widget, LineField))

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Take over the line; what is wrong with it is told, and the filter before it stands."""
        if event.value == written(self._query):
            return
        try:
            self._query = read(event.value)
        except UsageError as error:
            self._say(Content.styled(plain(f"{error.message}. {error.hint}"), "$role-dangerous"))
        else:
            self._tell(line=False)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Show what the line asks for."""
        try:
            self.dismiss(read(event.value))
        except UsageError as error:
            self.app.notify(plain(f"{error.message}. {error.hint}"), severity="warning", markup=False)

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        """Show what is ticked; where nothing was ticked by now, what the cursor is on."""
        field, word = self._choices[event.row]
        untouched = self._query == self._before and word not in self._query.chosen(field)
        self.dismiss(self._query.turned(field, word) if untouched else self._query)

    @on(Choices.Clicked)
    def clicked(self) -> None:
        """Tick what was clicked."""
        self.action_tick()

    def action_tick(self) -> None:
        """Take the choice under the cursor in, or out."""
        if self.focused is self.query_one(RowList):
            field, word = self._choices[self.query_one(RowList).cursor]
            self._query = self._query.turned(field, word)
            self._tell()

    def action_clear(self) -> None:
        """Take everything out."""
        self._query = ALL
        self._tell()

    def action_close(self) -> None:
        """Leave the filter as it was."""
        self.dismiss(None)

    def _tell(self, *, line: bool = True) -> None:
        """Show the filter: the line, what passes, and the choices."""
        counts = self._tally(self._query)
        if line:
            field = self.query_one(LineField)
            field.value = written(self._query)
            field.cursor_position = len(field.value)
        style = "$role-text-quiet" if counts.kept else "$role-dangerous"
        shows = Content.styled(f"{counts.kept:,} of {counted(counts.total, 'finding')}", style)
        key = Content.assemble(
            ("  ", ""), (key_of("list-choose"), "bold $role-accent"), (" shows them", "$role-text-quiet")
        )
        self._say(Content.assemble(shows, key))
        ticked = {field: self._query.chosen(field) for field in FACETS}
        excluded = {(one.field, word) for one in self._query.conditions if one.excluded for word in one.words}
        rows = []
        for field, choices in groupby(self._choices, key=lambda choice: choice.field):
            for place, choice in enumerate(choices):
                sign = "-" if tuple(choice) in excluded else "x" if choice.word in ticked[field] else " "
                rows.append(_row(choice, sign, counts.of(*choice), first=place == 0))
        self.query_one(RowList).show(rows)

    def _say(self, told: Content) -> None:
        self.query_one("#told", Static).update(told)


def _choices(everything: Counts) -> Iterator[Choice]:
    for field in FACETS:
        for word in field.choices:
            if everything.of(field, word) or field not in ONLY_FOUND:
                yield Choice(field, word)


def _row(choice: Choice, sign: str, count: int, *, first: bool) -> Row:
    title = TITLES.get(choice.field, choice.field.value) if first else ""
    tone = Tone.QUIET if not count and sign == " " else Tone.STRONG if sign == "x" else Tone.PLAIN
    return [
        (f"{title:<10}", Tone.QUIET),
        (f"[{sign}] ", Tone.ACCENT if sign != " " else Tone.QUIET),
        (f"{phrase(choice.field, choice.word):<24}", tone),
        (f"{count:>7,}", tone),
    ]
