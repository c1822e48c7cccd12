"""The walk: one question with its reason, evidence, answer and note, and the level of its dimension."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message

from reviewtui.model import Finding
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.actions import Place
from reviewtui.tui.chip_row import ChipRow
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.question_lines import QuestionLines
from reviewtui.tui.question_text import Asked
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.saying import said
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.subject import Subject
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.searched_questions import SearchedQuestions

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

NO_DIFFERENCE = "On no other question do two reviewers differ."


class QuestionPane(SearchedQuestions):
    """Shows the question that the walk is at; every answer is with the session before it is shown."""

    PLACES = (Place.QUESTION, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.QUESTION)]

    @dataclass
    class Said(Message):
        """Something was said, and is on disk."""

    @dataclass
    class Wanted(Message):
        """The finding that speaks to the question is wanted."""

        finding: Finding

    @dataclass
    class Moved(Message):
        """Another question is shown."""

    def __init__(self, glyphs: Glyphs, state: ReviewState, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start at the question that the state is at."""
        super().__init__(state, id=id)
        self._glyphs = glyphs
        self._parts = QuestionLines(state.others, glyphs)
        self._asked: Asked | None = None
        self._seen = 0
        self._choices: list[tuple[int, int, ChipRow]] = []
        self._pressed: tuple[ChipRow, str] | None = None

    def on_mount(self) -> None:
        """Show the first question."""
        self.show()

    def show(self) -> None:
        """Show the question with what the session knows now; another question is shown from its top."""
        before = self._asked
        asked = self._asked = self._state.walk.asked(self._state.session.scorecard())
        if asked is None:
            self.entitle(Content("Questions"))
            self.tell([Content("The checklist asks nothing about this change.")])
            return
        differs = f" {self._glyphs.differs}" if self._state.others.differs(asked.question.id) else ""
        title = Content(f"Question {asked.number} of {asked.total}{differs}")
        self.entitle(title, Content(plain(asked.dimension.title)))
        self.tell(self._parts.of(asked, self.needle))
        if before is None or before.question.id != asked.question.id:
            self._seen = 0
            self.scroll_home(animate=False, immediate=True)
            self.post_message(self.Moved())

    def lined(self, width: int) -> list[Content]:
        """Return the text in lines, and remember where the choices are."""
        lines: list[Content] = []
        self._choices.clear()
        for part in self.told:
            drawn = part.lines(width)
            if isinstance(part, ChipRow):
                self._choices += [(len(lines) + number, number, part) for number in range(len(drawn))]
            lines += drawn
        return lines

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Keep a choice that is pressed: the pane may get other room by that, and the mouse be elsewhere then."""
        at = event.offset - self.gutter.top_left
        line = at.y + self.scroll_offset.y
        found = ((row, row.at(number, at.x, self._width)) for place, number, row in self._choices if place == line)
        self._pressed = next(((row, value) for row, value in found if value is not None), None)
        if self._pressed is not None:
            self.capture_mouse()

    def on_mouse_up(self) -> None:
        """Answer or score by mouse."""
        if self._pressed is None:
            return
        (row, value), self._pressed = self._pressed, None
        self.release_mouse()
        if row.chips == self._parts.answers.chips:
            self.action_answer(value)
        else:
            self.action_score(int(value))

    def action_answer(self, value: str) -> None:
        """Answer the question."""
        if self._asked is None:
            return
        question = self._asked.question.id
        if not said(self.app, lambda: self._state.session.answer(question, AnswerValue(value))):
            return
        self._tell()
        # The answer is saved already; the sentence that goes with overruling the rules is asked for at once.
        if self._asked.answer is not None and self._asked.answer.needs_note:
            self.action_note()

    def action_take_back(self) -> None:
        """Take the reviewer's answer back; what the rules say stands again."""
        if self._asked is None or not self._asked.is_own:
            return
        question = self._asked.question.id
        if said(self.app, lambda: self._state.session.answer(question, None)):
            self._tell()

    def action_confirm(self) -> None:
        """Make the answer of the rules the reviewer's own, and go on; an answer of one's own needs no more."""
        asked = self._asked
        if asked is None:
            return
        if asked.value is None:
            self.app.notify("Nothing to confirm yet: y p n x u answer the question.", markup=False)
            return
        if not asked.is_own:
            self.action_answer(asked.value.value)
        self.action_open_question()

    def action_score(self, level: int) -> None:
        """Give the dimension a level."""
        if self._asked is None:
            return
        dimension = self._asked.dimension.id
        if said(self.app, lambda: self._state.session.score(dimension, level)):
            self._tell()

    def action_note(self) -> None:
        """Write or change the note of the answer."""
        asked = self._asked
        if asked is None:
            return
        if asked.value is None:
            self.app.notify("Answer first (y p n x u), then say why.", markup=False)
            return
        value, question = asked.value, asked.question
        subject = Subject(
            key=f"note {question.id}",
            title="Why not what the rules say?" if asked.overrules else "Note on your answer",
            about=question.question,
            text=asked.answer.note if asked.answer is not None else "",
            save=lambda text, _kind: self._state.session.answer(question.id, value, text),
        )
        # At once, so that the next key finds the editor there.
        editor = EditorScreen(subject, self._state.unsaved)
        self.app.push_screen(editor, lambda saved: self._tell() if saved else None)

    def action_evidence(self) -> None:
        """Ask for the finding that speaks to the question; again for the next one."""
        findings = self._asked.evidence.findings if self._asked and self._asked.evidence else ()
        if not findings:
            self.app.notify("No finding speaks to this question.", markup=False)
            return
        self.post_message(self.Wanted(findings[self._seen % len(findings)]))
        self._seen += 1

    def action_question(self, step: int) -> None:
        """Go on (1) or back (-1) one question."""
        self._state.walk.step(step)
        self.show()

    def action_dimension(self, step: int) -> None:
        """Go to the next (1) or previous (-1) dimension."""
        self._state.walk.dimension(step)
        self.show()

    def action_open_question(self) -> None:
        """Go to the next question that nobody answered, then to those that only the rules did."""
        if not self._state.walk.to_open():
            self.app.notify(with_keys("Every question has your answer. {verdict} shows the verdict."), markup=False)
        self.show()

    def action_differing_question(self) -> None:
        """Go to the next question on which reviewers differ."""
        if not self._state.walk.to_differing():
            self.app.notify(NO_DIFFERENCE, markup=False)
        self.show()

    def _tell(self) -> None:
        self.show()
        self.post_message(self.Said())
