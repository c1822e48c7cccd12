"""What is asked of answers: blockers in favor, enough of them from people, and those on tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.reviews.requirements.requirement import Deed, Requirement, Step, listed, met, not_met
from reviewtui.rubric.capping import is_open_blocker
from reviewtui.rubric.types import AnswerValue, Severity, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.reviews.requirements.case import Case
    from reviewtui.rubric.types import Question


def answering(question: Question) -> Step:
    """Return the step that answers a question."""
    command = ("reviewtui", "answer", question.id, "VALUE")
    return Step(Deed.ANSWER, f"answer {question.id}: {question.question}", command, question.id)


def mending(question: Question) -> Step:
    """Return the step that makes another answer true."""
    text = f"mend what {question.id} asks for ({question.remediation}), and answer it again"
    return Step(Deed.MEND, text, ("reviewtui", "answer", question.id, "yes"), question.id)


def said_by(case: Case, question: Question) -> str:
    """Return a question with its answer, and who said what where reviewers differ."""
    answer = case.together.answers.get(question.id)
    if answer is None:
        return question.id
    if not answer.differs:
        return f"{question.id} is answered {answer.value.value}"
    told = ", ".join(f"{one.called}: {said.value.value}" for one, said in answer.said if said.value)
    return f"{question.id} is answered {answer.value.value} at the strictest ({told})"


def blockers(case: Case) -> Iterator[Requirement]:
    """Ask that no blocker question is open, or answered against the change."""
    name, title = "blockers", "Every blocker question is answered in favor"
    asked = [question for question in case.questions if question.severity_if_no is Severity.BLOCKER]
    against = [question for question in asked if is_open_blocker(question, case.value(question))]
    waiting = [question for question in asked if case.value(question) is None]
    if not against and not waiting:
        yield met(name, title, f"{counted(len(asked), 'blocker question')}, none of them stands against it")
        return
    told = [said_by(case, question) for question in against]
    told += [f"{counted(len(waiting), 'blocker question')} of {len(asked)} without an answer"] if waiting else []
    unknown = [question for question in asked if case.is_open(question)]
    yield not_met(name, title, listed(told), answering(unknown[0]) if unknown else mending(against[0]))


def human_items(case: Case) -> Iterator[Requirement]:
    """Ask that people answered as many questions as the tier wants, or all that the rules leave to them."""
    wanted = case.gate.human_items
    if wanted is None:
        return
    name, title = "questions", "People answered enough questions"
    answered = [question for question in case.questions if _by_people(case, question)]
    left = [question for question in case.questions if case.is_open(question)]
    wanted = min(wanted, len(answered) + len(left))
    detail = f"{len(answered)} of {wanted} that {case.tier} asks for"
    if len(answered) >= wanted:
        yield met(name, title, detail)
    else:
        yield not_met(name, title, detail, answering(left[0]))


def tests(case: Case) -> Iterator[Requirement]:
    """Ask that the questions on tests have an answer."""
    asked = [question for question in case.questions if Stop.TEST in question.stops]
    if asked:
        yield _settled(case, asked)


def _settled(case: Case, asked: Sequence[Question]) -> Requirement:
    name, title = "tests", "What proves that it works is known"
    waiting = [question for question in asked if case.is_open(question)]
    against = [question for question in asked if case.value(question) is AnswerValue.NO]
    detail = f"{len(asked) - len(waiting)} of {counted(len(asked), 'question')} on tests answered"
    if against:
        detail += f", {len(against)} of them no"
    return not_met(name, title, detail, answering(waiting[0])) if waiting else met(name, title, detail)


def _by_people(case: Case, question: Question) -> bool:
    answer = case.together.answers.get(question.id)
    return answer is not None and bool(answer.said) and not case.is_open(question)
