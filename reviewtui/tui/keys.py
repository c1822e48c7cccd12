"""The table of all actions; whatever shows or binds a key reads it from here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reviewtui.tui import (
    diff_keys,
    finding_keys,
    history_keys,
    inbox_keys,
    question_keys,
    record_keys,
    review_keys,
    rule_keys,
    semantic_keys,
    teaching_keys,
    undo_keys,
    window_keys,
)
from reviewtui.tui.actions import Action, Place, moves, table

if TYPE_CHECKING:
    from textual.binding import Binding

    from reviewtui.rubric.types import AnswerValue

_ANYWHERE = table(
    Place.ANYWHERE,
    ("help", "question_mark f1", "Help", "Show every key, and search them.", "app.help", "help"),
    ("palette", "ctrl+p", "Command palette", "Find a command by its name.", "app.command_palette"),
    ("theme", "t", "Next theme", "Dark, light, high contrast, without color.", "app.turn_theme"),
    ("quit", "q ctrl+c", "Quit", "Leave. Nothing is lost: what you said is on disk.", "app.quit", "quit"),
    ("quit-now", "ctrl+q", "Quit from a text", "Leave, also while a text is being written.", "app.quit"),
    (
        "suspend",
        "ctrl+z",
        "Suspend",
        "Give the terminal back to the shell; its fg goes on here.",
        "app.suspend_process",
    ),
)

ACTIONS: tuple[Action, ...] = (
    *_ANYWHERE,
    *teaching_keys.TEACHING,
    *review_keys.REVIEW,
    *history_keys.FROM_REVIEW,
    *rule_keys.FROM_REVIEW,
    *review_keys.FINDINGS,
    *finding_keys.PANES,
    *moves(Place.CHANGES),
    *review_keys.CHANGES,
    *moves(Place.DIFF),
    *diff_keys.DIFF,
    *diff_keys.COPYING,
    *moves(Place.SEMANTIC),
    *semantic_keys.SEMANTIC,
    *moves(Place.FINDING, scrolls=True),
    *review_keys.FINDING,
    *question_keys.QUESTION,
    *finding_keys.QUESTIONS,
    *moves(Place.QUESTION, scrolls=True),
    *window_keys.EDITOR,
    *window_keys.RULING,
    *window_keys.OPERATIONS,
    *finding_keys.FILTER,
    *finding_keys.SEARCH,
    *window_keys.COMMENTS,
    *window_keys.REQUIREMENTS,
    *window_keys.VERDICT,
    *question_keys.QUESTIONS,
    *undo_keys.UNDO,
    *window_keys.PUBLISH,
    *record_keys.RECORDS,
    *record_keys.RECORD,
    *record_keys.RECORD_TEXT,
    *record_keys.WISHES,
    *history_keys.HISTORY,
    *rule_keys.RULES,
    *inbox_keys.INBOX,
    *moves(Place.LIST),
    *window_keys.LIST,
    *finding_keys.LISTS,
    *moves(Place.TEXT, scrolls=True),
    *finding_keys.TEXTS,
    *window_keys.LOADING,
    *window_keys.STOPPED,
    *window_keys.HELP,
)


@cache
def actions_of(*places: Place) -> tuple[Action, ...]:
    """Return the actions of some places, in the order of the table."""
    return tuple(action for action in ACTIONS if action.place in places)


def bindings_of(*places: Place) -> list[Binding]:
    """Return what a screen or a widget binds."""
    return [action.binding() for action in actions_of(*places)]


def answer_word(value: AnswerValue) -> str:
    """Return the short word of an answer."""
    return question_keys.ANSWERS[value][1]


def answer_title(value: AnswerValue) -> str:
    """Return the answer as a button says it."""
    return question_keys.ANSWERS[value][0]
