"""`reviewtui answer QUESTION VALUE`: answer a question of the checklist, as the keys of the screen do."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.saying import OPEN, Told, add_review, say
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser
    from reviewtui.session import Session

DESCRIPTION = (
    "Answer a question of the checklist in your part of the review. What the rules say to it is kept beside your "
    "answer; who says otherwise should say why. `open` takes your answer back. An earlier note stays without --note. "
    "`reviewtui checklist show` names the questions."
)
EXAMPLES = (
    ("reviewtui answer d1-errors yes", "answer a question"),
    ('reviewtui answer d1-errors no --note "Two services have forms of their own."', "and say why"),
    ("reviewtui answer d1-errors open", "take it back"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the question, the answer and the note."""
    values = (*(value.value for value in AnswerValue), OPEN)
    parser.add_argument("question", metavar="QUESTION", help="the name of the question")
    parser.add_argument("value", metavar="VALUE", choices=values, help=f"{', '.join(values[:-1])}, or {OPEN}")
    parser.add_argument("--note", metavar="TEXT", help="a sentence that goes with it")
    add_review(parser)


def run(given: Namespace, console: Console) -> int:
    """Answer, and tell the answer."""
    return say(given, console, lambda session: _answer(session, given))


def _answer(session: Session, given: Namespace) -> Told:
    value = None if given.value == OPEN else AnswerValue(given.value)
    answer = session.answer(given.question, value, given.note)
    question = session.checklist.question(answer.question)
    lines = [f"{answer.question}: {question.question}"] if question is not None else []
    if answer.note:
        lines.append(answer.note)
    if answer.needs_note and answer.prefilled is not None:
        lines.append(f"The rules say {answer.prefilled.value.replace('-', ' ')}; --note says why it is otherwise.")
    return Told(
        "answer",
        value.value.replace("-", " ") if value is not None else "open again",
        tuple(lines),
        {
            "question": answer.question,
            "value": value.value if value is not None else None,
            "note": answer.note,
            "prefilled": answer.prefilled.value if answer.prefilled is not None else None,
        },
    )
