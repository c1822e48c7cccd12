"""The part of the dialogue that is about one question of the checklist: evidence, answer, note, level."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewtui.cli.plain.stops import Deed, Move, Way
from reviewtui.cli.plain.words import Spot
from reviewtui.errors import UsageError
from reviewtui.reports.table_text import table_lines
from reviewtui.reviews.types import AnswerSource
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.cli.asking import Asking
    from reviewtui.reviews.types import Answer
    from reviewtui.rubric.types import Question
    from reviewtui.session import Session


class QuestionStop:
    """Takes what the reviewer says to one question."""

    spot = Spot.QUESTION

    def __init__(self, session: Session, asking: Asking, question: Question, heading: str) -> None:
        """Talk about a question; `heading` says which one of how many it is."""
        self.session, self.asking, self.question = session, asking, question
        self._heading = heading
        self._passed = False

    @property
    def prompt(self) -> str:
        """What can be said, and what an empty line does."""
        answer = self.session.answers.get(self.question.id)
        kept = f"keep {_words(answer.value)}" if answer is not None and answer.value is not None else "leave open"
        return f"1 yes, 2 partly, 3 no, 4 not applicable, 5 unknown; Enter: {kept}; help >"

    @property
    def title(self) -> str:
        """What is asked."""
        return f"{self._heading}: {self.question.question}"

    @property
    def is_open(self) -> bool:
        """Whether the reviewer neither answered it nor passed it by in this dialogue."""
        given = self.session.answers.get(self.question.id)
        return not self._passed and (given is None or given.source is not AnswerSource.REVIEWER)

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """What the words do."""
        return {
            **{value.value: partial(self._answer, value) for value in AnswerValue},
            "note": self._note,
            "open": self._open,
            "confirm": self._confirm,
            "level": self._level,
        }

    def show(self) -> None:
        """Say where one is and how it stands, then the question, why, how to check, and the evidence."""
        dimension = self.session.checklist.dimension(self.question.dimension)
        title = dimension.title if dimension else self.question.dimension
        self.asking.tell(f"{self._heading}, {title}, {self._standing()}:")
        self.asking.tell(self.question.question, "  ", "  ")
        self.asking.tell(self.question.why, "    Why: ", "    ")
        self.asking.tell(self.question.how_to_check, "    How to check: ", "    ")
        evidence = self.session.evidence.get(self.question.id)
        if evidence is not None:
            self.asking.tell(evidence.sentence, "    Evidence: ", "    ")
            for table in evidence.tables:
                self.asking.say(*table_lines(table, self.asking.look))

    def enter(self) -> Move:
        """Leave it as it is, and go on."""
        self._passed = True
        return Way.ON

    def _standing(self) -> str:
        answer = self.session.answers.get(self.question.id)
        if answer is None or answer.value is None:
            return "not answered yet"
        who = "you" if answer.source is AnswerSource.REVIEWER else "the rules"
        note = f" ({answer.note})" if answer.note else ""
        return f"answered by {who}: {_words(answer.value)}{note}"

    def _answer(self, value: AnswerValue, note: str) -> Move:
        self._explained(self.session.answer(self.question.id, value, note or None))
        return Way.ON

    def _explained(self, answer: Answer) -> None:
        """Ask why the rules are overruled; the answer stands without a reason too, and the report says so."""
        if not answer.needs_note or answer.prefilled is None:
            return
        asked = f"The rules said {_words(answer.prefilled)}. Why is it otherwise? In a sentence; Enter: later >"
        reason = self.asking.line(asked)
        if reason.strip():
            self.session.answer(answer.question, answer.value, reason.strip())

    def _note(self, said: str) -> None:
        answer = self.session.answers.get(self.question.id)
        text = said or self.asking.line("The note >")
        self.session.answer(self.question.id, answer.value if answer is not None else None, text)
        self.asking.tell("Saved.")

    def _open(self, _: str) -> None:
        self.session.answer(self.question.id, None)
        self.asking.tell(f"Taken back; now {self._standing()}.")

    def _confirm(self, _: str) -> Move:
        answer = self.session.answers.get(self.question.id)
        if answer is None or answer.value is None:
            raise UsageError("nothing is answered here that could be confirmed", hint="Expected: yes, partly or no.")
        return self._answer(answer.value, "")

    def _level(self, said: str) -> None:
        give_level(self.session, self.asking, self.question.dimension, said)


def give_level(session: Session, asking: Asking, dimension: str, said: str) -> None:
    """Give a dimension the level that was said, with its note."""
    level, _, note = said.partition(" ")
    if not (level.isascii() and level.isdecimal()):
        raise UsageError("a level is a number from 1 to 5", hint="Such as: level 3 Most of it is there.")
    session.score(dimension, int(level[:3]), note.strip() or None)
    asking.tell(f"Saved: level {level}.")


def _words(value: AnswerValue) -> str:
    return value.value.replace("-", " ")
