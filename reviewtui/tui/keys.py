"""The table of all actions; whatever shows or binds a key reads it from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reviewtui.rubric.types import LEVELS, AnswerValue
from reviewtui.tui.actions import Action, Place

if TYPE_CHECKING:
    from textual.binding import Binding

_ANSWERS = {
    AnswerValue.YES: ("Yes", "yes", "The claim holds, and you have seen it."),
    AnswerValue.PARTLY: ("Partly", "partly", "The claim holds in some places; a note says where it does not."),
    AnswerValue.NO: ("No", "no", "The claim does not hold; a note says what is missing."),
    AnswerValue.NOT_APPLICABLE: ("Not applicable", "n/a", "The question does not fit this API; it leaves the score."),
    AnswerValue.UNKNOWN: ("Unknown", "unknown", "You cannot judge it; this never counts as yes."),
}


_Cells: TypeAlias = tuple[str, str, str, str, str] | tuple[str, str, str, str, str, str]


def _table(place: Place, *rows: _Cells, named: bool = True) -> list[Action]:
    """Read rows of: id, keys, title, help, what runs, and the word in the key bar if there is one."""
    return [
        Action(key, tuple(keys.split()), title, text, place, run, "".join(short), named)
        for key, keys, title, text, run, *short in rows
    ]


def _moves(place: Place, *, scrolls: bool = False) -> list[Action]:
    """Return the keys that move about, the same in every place; a place without a cursor scrolls."""
    name = place.name.lower()
    up_and_down = "scroll" if scrolls else "cursor"
    rows: list[_Cells] = [
        (f"{name}-down", "j down", "Down", "Go down one line.", f"{up_and_down}_down"),
        (f"{name}-up", "k up", "Up", "Go up one line.", f"{up_and_down}_up"),
    ]
    if not scrolls:
        rows += [
            (f"{name}-page-down", "ctrl+d pagedown", "Half a page down", "Go down half a page.", "half_page(1)"),
            (f"{name}-page-up", "ctrl+u pageup", "Half a page up", "Go up half a page.", "half_page(-1)"),
            (f"{name}-top", "g home", "Top", "Go to the first line.", "go(0)"),
            (f"{name}-bottom", "G end", "Bottom", "Go to the last line.", "go(-1)"),
        ]
    return _table(place, *rows, named=False)


_ANYWHERE = _table(
    Place.ANYWHERE,
    ("help", "question_mark f1", "Help", "Show every key, and search them.", "app.help", "help"),
    ("palette", "ctrl+p", "Command palette", "Find a command by its name.", "app.command_palette"),
    ("theme", "t", "Light or dark", "Change between light and dark colors.", "app.turn_theme"),
    ("quit", "q ctrl+c", "Quit", "Leave. Nothing is lost: what you said is on disk.", "app.quit", "quit"),
    ("quit-now", "ctrl+q", "Quit from a text", "Leave, also while a text is being written.", "app.quit"),
)

_REVIEW = _table(
    Place.REVIEW,
    ("next-pane", "tab", "Next pane", "Go to the next pane.", "screen.next_pane", "pane"),
    ("previous-pane", "shift+tab", "Previous pane", "Go to the pane before.", "screen.previous_pane"),
    ("back", "escape", "Back", "Return to where you came from, or take the filter off.", "screen.back"),
    ("view", "v", "Side by side or unified", "Turn the diff from one view to the other.", "screen.turn_view"),
    ("zoom", "z", "One pane or all", "Give the whole window to this pane, or share it again.", "screen.zoom"),
    ("go-questions", "w", "Walk the questions", "Go to the question pane, where you left it.", "screen.walk"),
    ("verdict", "d", "Verdict", "See levels and blockers, and decide.", "screen.verdict", "verdict"),
    ("publish", "P", "Publish", "Preview and write the review record and the ADR.", "screen.publish", "publish"),
)

_FINDINGS = _table(
    Place.FINDINGS,
    ("next-change", "right_square_bracket", "Next change", "Go to the next change.", "screen.next_change(1)", "next"),
    ("previous-change", "left_square_bracket", "Previous change", "Go back one change.", "screen.next_change(-1)"),
    ("next-spec", "right_curly_bracket", "Next description", "Go to the next file.", "screen.next_spec(1)"),
    ("previous-spec", "left_curly_bracket", "Previous description", "Go back one file.", "screen.next_spec(-1)"),
    ("next-open", "n", "Next not reviewed", "Go to the next change without a mark.", "screen.next_open(1)"),
    ("previous-open", "N", "Previous not reviewed", "Go back to a change without a mark.", "screen.next_open(-1)"),
    ("reviewed", "space", "Reviewed", "Mark as reviewed, and go to the next that is not.", "screen.mark", "reviewed"),
    ("comment", "c", "Comment", "Write a comment on this finding.", "screen.comment", "comment"),
    ("filter", "f", "Filter", "Show only breaking, only dangerous, and so on.", "screen.turn_filter", "filter"),
)

_CHANGES = _table(
    Place.CHANGES,
    ("changes-open", "enter", "Open", "Show the change in the diff; open or close a group.", "open", "open"),
    ("changes-in", "l right", "Open the group", "Open the group, or go into it.", "go_in"),
    ("changes-out", "h left", "Close the group", "Close the group, or go to what holds it.", "go_out"),
    named=False,
)

_DIFF = _table(
    Place.DIFF,
    ("diff-open", "enter o", "Open the fold", "Show the lines that are folded here.", "open_fold", "unfold"),
    ("diff-left", "h left", "Left", "Show what is further left in long lines.", "sideways(-1)"),
    ("diff-right", "l right", "Right", "Show what is further right in long lines.", "sideways(1)"),
    ("diff-line-start", "0", "Start of line", "Show the lines from their beginning.", "line_start"),
    named=False,
)

_FINDING = _table(
    Place.FINDING,
    ("finding-open", "enter", "To the diff", "Go to the line in the diff.", "screen.show_diff", "diff"),
)

_QUESTION = [
    *(
        Action(
            f"answer-{value.value}",
            (value.key,),
            f"Answer: {title.lower()}",
            text,
            Place.QUESTION,
            f"answer('{value.value}')",
        )
        for value, (title, _, text) in _ANSWERS.items()
    ),
    *(
        Action(
            f"score-{level}",
            (str(level),),
            f"Level {level}",
            f"Give the dimension level {level} of 5.",
            Place.QUESTION,
            f"score({level})",
        )
        for level in LEVELS
    ),
    *_table(
        Place.QUESTION,
        (
            "next-open-question",
            "space",
            "Next open",
            "Go to the next question to answer.",
            "open_question",
            "next",
        ),
        ("next-question", "right_square_bracket l right", "Next question", "Go on one.", "question(1)"),
        (
            "previous-question",
            "left_square_bracket h left",
            "Previous question",
            "Go back one.",
            "question(-1)",
            "",
        ),
        ("next-dimension", "right_curly_bracket", "Next dimension", "Go to the next one.", "dimension(1)"),
        ("previous-dimension", "left_curly_bracket", "Previous dimension", "Go back one.", "dimension(-1)"),
        ("confirm", "enter", "Confirm", "Make the answer of the rules your own.", "confirm", "confirm"),
        ("evidence", "e", "Evidence", "Go to the finding that speaks to this question.", "evidence", "evidence"),
        ("note", "c", "Note", "Say why, in your own words.", "note", "note"),
        ("take-back", "backspace", "Take back", "Take your answer back; what the rules say stands.", "take_back"),
    ),
]

_EDITOR = _table(
    Place.EDITOR,
    ("save", "ctrl+s", "Save", "Save what you wrote.", "screen.save", "save"),
    ("editor-kind", "ctrl+t", "Next kind", "Change the kind of the comment.", "screen.turn_kind"),
    ("editor-close", "escape", "Close", "Close; an unsaved text is there when you return.", "screen.close", "close"),
)

_VERDICT = [
    *_table(
        Place.VERDICT,
        ("verdict-pane", "tab", "Levels or outcome", "Go to the other list.", "screen.next_pane", "pane"),
        ("verdict-pane-back", "shift+tab", "Other list", "Go to the list before.", "screen.next_pane"),
        ("verdict-note", "c", "Note", "Write the sentence that goes with it.", "screen.note", "note"),
        ("verdict-publish", "P", "Publish", "Go on to publishing.", "screen.publish", "publish"),
        ("verdict-close", "escape", "Back", "Return to the review.", "screen.close"),
    ),
    *(
        Action(
            f"verdict-level-{level}",
            (str(level),),
            f"Level {level}",
            f"Give the highlighted dimension level {level} of 5.",
            Place.VERDICT,
            f"screen.level({level})",
            "to 5 level" if level == LEVELS[0] else "",
        )
        for level in LEVELS
    ),
]

_LIST = _table(
    Place.LIST,
    ("list-choose", "enter", "Choose", "Choose the line under the cursor.", "choose", "choose"),
    named=False,
)

_PUBLISH = _table(
    Place.PUBLISH,
    ("publish-write", "ctrl+s", "Write", "Write the files that you see.", "screen.write", "write"),
    ("publish-target", "b", "Work tree or branch", "Change where the files go.", "screen.turn_target", "target"),
    (
        "publish-branch",
        "e",
        "Name of the branch",
        "Change the name of the branch.",
        "screen.edit_branch",
        "branch name",
    ),
    ("publish-pane", "tab", "Files or text", "Go to the other pane.", "app.focus_next", "pane"),
    ("publish-close", "escape", "Back", "Return to the review; nothing is written.", "screen.close", "back"),
)
_LOADING = _table(
    Place.LOADING,
    ("cancel", "escape", "Cancel", "Stop loading.", "screen.cancel", "cancel"),
)
_STOPPED = _table(
    Place.STOPPED,
    ("again", "r enter", "Try again", "Try once more, or go back to the review.", "screen.again", "try again"),
)
_HELP = _table(
    Place.HELP,
    ("help-close", "escape", "Close", "Close the help.", "screen.close", "close"),
    ("help-down", "down", "Down", "Go down while you type.", "screen.scroll(1)"),
    ("help-up", "up", "Up", "Go up while you type.", "screen.scroll(-1)"),
)

ACTIONS: tuple[Action, ...] = (
    *_ANYWHERE,
    *_REVIEW,
    *_FINDINGS,
    *_moves(Place.CHANGES),
    *_CHANGES,
    *_moves(Place.DIFF),
    *_DIFF,
    *_moves(Place.FINDING, scrolls=True),
    *_FINDING,
    *_QUESTION,
    *_moves(Place.QUESTION, scrolls=True),
    *_EDITOR,
    *_VERDICT,
    *_PUBLISH,
    *_moves(Place.LIST),
    *_LIST,
    *_LOADING,
    *_STOPPED,
    *_HELP,
)


def actions_of(*places: Place) -> tuple[Action, ...]:
    """Return the actions of some places, in the order of the table."""
    return tuple(action for action in ACTIONS if action.place in places)


def bindings_of(*places: Place) -> list[Binding]:
    """Return what a screen or a widget binds."""
    return [action.binding() for action in actions_of(*places)]


def answer_word(value: AnswerValue) -> str:
    """Return the short word of an answer."""
    return _ANSWERS[value][1]


def answer_title(value: AnswerValue) -> str:
    """Return the answer as a button says it."""
    return _ANSWERS[value][0]
