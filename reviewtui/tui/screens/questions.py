"""All questions as a list, with the one under the cursor beside it; the same keys answer as in the walk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen

from reviewtui.counting import counted
from reviewtui.model import Finding
from reviewtui.reviews.types import Answer, Score
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.question_list import Heading, Line, Narrow, lines, row
from reviewtui.tui.question_text import Asked
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.undoing import redo, undo
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.question_pane import QuestionPane
from reviewtui.tui.widgets.question_rows import QuestionRows
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.reviews.undoing import Restored


class QuestionsScreen(Screen[Finding | None]):
    """Stands at the same question as the walk; it returns the finding that the reviewer wants to see."""

    PLACES = (Place.QUESTIONS, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.QUESTIONS)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """List everything."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._narrow = Narrow.ALL
        # A question that is answered stays listed until another filter is chosen: nothing jumps away.
        self._kept: frozenset[str] = frozenset()
        self._lines: tuple[Line, ...] = ()

    def compose(self) -> ComposeResult:
        """Make the list, and the question beside it."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="questions"):
            yield QuestionRows(self._glyphs, id="listed")
            yield QuestionPane(self._glyphs, self._state, id="question")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Show all, with the cursor on the question of the walk."""
        self.query_one(StatusLine).tell()
        self._choose(Narrow.ALL)
        self._rows.focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the pane that has them now."""
        in_list = event.widget is self._rows
        self.query_one(KeyBar).tell(*(self.PLACES if in_list else (Place.QUESTION, Place.QUESTIONS, Place.ANYWHERE)))

    @on(RowList.Looked)
    def looked(self, event: RowList.Looked) -> None:
        """Show the question under the cursor."""
        line = self._lines[event.row]
        if isinstance(line, Asked):
            self._state.walk.to(line.question.id)
            self._pane.show()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go on with this question in the walk."""
        self.action_walk()

    @on(QuestionPane.Said)
    def told(self) -> None:
        """Bring the list up to date."""
        self.query_one(StatusLine).tell()
        self._show()

    @on(QuestionPane.Moved)
    def moved(self) -> None:
        """Follow the walk where it went on by itself; a filter that hides where it went is taken off."""
        here = self._state.walk.here
        if here is not None and here.id not in self._kept:
            self._choose(Narrow.ALL)
        self._put_cursor()

    @on(QuestionPane.Wanted)
    def wanted(self, event: QuestionPane.Wanted) -> None:
        """Go to the finding that speaks to the question."""
        self.dismiss(event.finding)

    def action_walk(self) -> None:
        """Return to one question at a time."""
        self.dismiss(None)

    def action_turn_filter(self) -> None:
        """List the next kind of questions that there is any of."""
        wanted = self._narrow.turned()
        while wanted is not Narrow.ALL and not self._those(wanted):
            wanted = wanted.turned()
        self._choose(wanted)

    def action_unfilter(self) -> None:
        """List every question again."""
        self._choose(Narrow.ALL)

    def action_undo(self) -> None:
        """Take back what was said last."""
        self._restored(undo(self.app, self._state.session))

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        self._restored(redo(self.app, self._state.session))

    def action_answer(self, value: str) -> None:
        """Answer the question under the cursor."""
        self._pane.action_answer(value)

    def action_take_back(self) -> None:
        """Take the answer back."""
        self._pane.action_take_back()

    def action_note(self) -> None:
        """Write the note of the answer."""
        self._pane.action_note()

    def action_evidence(self) -> None:
        """Go to the finding that speaks to the question."""
        self._pane.action_evidence()

    def action_score(self, level: int) -> None:
        """Give the dimension of the question a level."""
        self._pane.action_score(level)

    def action_dimension(self, step: int) -> None:
        """Go to the next (1) or previous (-1) dimension."""
        self._pane.action_dimension(step)

    def action_open_question(self) -> None:
        """Go to the next question to answer."""
        self._pane.action_open_question()

    def action_differing_question(self) -> None:
        """Go to the next question on which reviewers differ."""
        self._pane.action_differing_question()

    @property
    def _pane(self) -> QuestionPane:
        return self.query_one(QuestionPane)

    @property
    def _rows(self) -> QuestionRows:
        return self.query_one(QuestionRows)

    def _every(self) -> tuple[Asked, ...]:
        return self._state.walk.every(self._state.session.scorecard())

    def _those(self, wanted: Narrow) -> frozenset[str]:
        """Return the ids of the questions that a filter keeps."""
        differs = self._state.others.differs
        every = self._every()
        return frozenset(one.question.id for one in every if wanted.keeps(one, differs=differs(one.question.id)))

    def _choose(self, narrow: Narrow) -> None:
        self._narrow, self._kept = narrow, self._those(narrow)
        self._show()
        listed = counted(len(self._kept), "question")
        self._rows.border_title = Content(
            f"{listed.capitalize()} {self._glyphs.dot} {narrow.value}" if narrow.value else listed.capitalize()
        )
        self._put_cursor()

    def _show(self) -> None:
        """Show the list with what the session knows now."""
        self._lines = tuple(lines(self._every(), lambda one: one.question.id in self._kept))
        differs = self._state.others.differs
        rows = [
            row(line, self._glyphs, differs=isinstance(line, Asked) and differs(line.question.id))
            for line in self._lines
        ]
        headings = (place for place, line in enumerate(self._lines) if isinstance(line, Heading))
        self._rows.show_lines(rows, frozenset(headings))

    def _put_cursor(self) -> None:
        """Stand on the question of the walk; where that is not listed, the walk goes to the first one that is."""
        places = {line.question.id: place for place, line in enumerate(self._lines) if isinstance(line, Asked)}
        here = self._state.walk.here
        if here is None or not places:
            return
        if here.id not in places:
            self._state.walk.to(next(iter(places)))
            self._pane.show()
        self._rows.put_cursor(places.get(here.id, next(iter(places.values()))))

    def _restored(self, restored: Restored | None) -> None:
        """Go to the question that an undo was about, if it was one."""
        if restored is None:
            return
        match restored.changes[0].about:
            case Answer(question=name) | Score(dimension=name):
                self._state.walk.to(name)
        self._tell()

    def _tell(self) -> None:
        self._pane.show()
        self.told()
