"""The keys of the questions: the walk from one to the next, and the list of all."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.rubric.types import LEVELS, AnswerValue
from reviewtui.tui.actions import Action, Cells, Place, table

ANSWERS = {
    AnswerValue.YES: ("Yes", "yes", "The claim holds, and you have seen it."),
    AnswerValue.PARTLY: ("Partly", "partly", "The claim holds in some places; a note says where it does not."),
    AnswerValue.NO: ("No", "no", "The claim does not hold; a note says what is missing."),
    AnswerValue.NOT_APPLICABLE: ("Not applicable", "n/a", "The question does not fit this API; it leaves the score."),
    AnswerValue.UNKNOWN: ("Unknown", "unknown", "You cannot judge it; this never counts as yes."),
}


_GOING: tuple[Cells, ...] = (
    (
        "next-open-question",
        "space",
        "Next open",
        "Go to the next question to answer.",
        "open_question",
        "next",
    ),
    (
        "next-differing",
        "D",
        "Next that differs",
        "Go to the next question on which reviewers differ.",
        "differing_question",
    ),
    ("next-dimension", "right_curly_bracket", "Next dimension", "Go to the next one.", "dimension(1)"),
    (
        "previous-dimension",
        "left_curly_bracket",
        "Previous dimension",
        "Go back one.",
        "dimension(-1)",
    ),
    (
        "evidence",
        "e",
        "Evidence",
        "Go to the finding that speaks to this question.",
        "evidence",
        "evidence",
    ),
    ("note", "c", "Note", "Say why, in your own words.", "note", "note"),
    (
        "take-back",
        "backspace",
        "Take back",
        "Take your answer back; what the rules say stands.",
        "take_back",
    ),
)


def _saying(place: Place, prefix: str = "") -> list[Action]:
    """Return what is said to a question, the same keys in the walk and in the list."""
    return [
        *(
            Action(
                f"{prefix}answer-{value.value}",
                (value.key,),
                f"Answer: {title.lower()}",
                text,
                place,
                f"answer('{value.value}')",
            )
            for value, (title, _, text) in ANSWERS.items()
        ),
        *(
            Action(
                f"{prefix}score-{level}",
                (str(level),),
                f"Level {level}",
                f"Give the dimension level {level} of 5.",
                place,
                f"score({level})",
            )
            for level in LEVELS
        ),
        *(replace(action, id=f"{prefix}{action.id}") for action in table(place, *_GOING)),
    ]


QUESTION = [
    *_saying(Place.QUESTION),
    *table(
        Place.QUESTION,
        ("next-question", "right_square_bracket l right", "Next question", "Go on one.", "question(1)"),
        ("previous-question", "left_square_bracket h left", "Previous question", "Go back one.", "question(-1)"),
        ("confirm", "enter", "Confirm", "Make the answer of the rules your own.", "confirm", "confirm"),
    ),
]

QUESTIONS = [
    *table(
        Place.QUESTIONS,
        (
            "questions-walk",
            "W",
            "One at a time",
            "Return to the walk, at the question under the cursor.",
            "screen.walk",
            "walk",
        ),
        (
            "questions-filter",
            "f",
            "Filter",
            "Show only open ones, blockers, and so on.",
            "screen.turn_filter",
            "filter",
        ),
        ("questions-all", "F", "No filter", "Show every question again.", "screen.unfilter"),
    ),
    *_saying(Place.QUESTIONS, "questions-"),
    *table(
        Place.QUESTIONS,
        ("questions-pane", "tab", "List or question", "Go to the other pane.", "app.focus_next", "pane"),
        ("questions-close", "escape", "Back to the review", "Return to where you were.", "screen.walk"),
    ),
]
