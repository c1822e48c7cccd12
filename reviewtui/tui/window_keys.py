"""The keys of what opens over the review: texts, decisions, the verdict, publishing, and what is shown meanwhile."""

from __future__ import annotations

from reviewtui.rubric.types import LEVELS
from reviewtui.tui.actions import Action, Place, table

EDITOR = table(
    Place.EDITOR,
    ("save", "ctrl+s", "Save", "Save what you wrote.", "screen.save", "save"),
    ("editor-kind", "ctrl+t", "Next kind", "Change the kind of the comment.", "screen.turn_kind"),
    ("editor-close", "escape", "Close", "Close; an unsaved text is there when you return.", "screen.close", "close"),
)

RULING = table(
    Place.RULING,
    ("ruling-save", "ctrl+s", "Save the decision", "Save what you decided.", "screen.save", "save"),
    ("ruling-field", "tab", "Next field", "Go to the next field.", "app.focus_next", "field"),
    ("ruling-stance", "ctrl+t", "Another decision", "Accept, fix, waive or ask.", "screen.turn_stance", "decision"),
    (
        "ruling-precedent",
        "ctrl+r",
        "Precedent or not",
        "Say whether others may point to this waiver.",
        "screen.turn_precedent",
    ),
    ("ruling-close", "escape", "Leave it", "Close; what you typed is there when you return.", "screen.close", "close"),
)

OPERATIONS = table(
    Place.OPERATIONS,
    ("operation-accept", "a", "Accept for one", "Accept it for this operation.", "screen.rule('accept')", "accept"),
    ("operation-fix", "r", "A fix for one", "Request a fix for this operation.", "screen.rule('fix')", "fix"),
    ("operation-waive", "w", "Waive for one", "Waive it for this operation.", "screen.rule('waive')", "waive"),
    ("operation-ask", "Q", "Ask about one", "Ask a question about this operation.", "screen.rule('question')", "ask"),
    (
        "operation-as-others",
        "backspace",
        "As the others",
        "Take the exception back: what holds for the cause holds here too.",
        "screen.take_back",
        "as others",
    ),
    ("operation-narrow", "f", "Only some", "Type which operations are listed.", "screen.narrow", "only some"),
    ("operation-close", "escape", "Back to the finding", "Return to the review.", "screen.close", "close"),
)

COMMENTS = table(
    Place.COMMENTS,
    ("comments-reply", "r", "Reply", "Answer the comment, of anybody.", "screen.reply", "reply"),
    ("comments-settle", "s", "Resolve or reopen", "Say whether it is settled.", "screen.settle", "resolve"),
    ("comments-pane", "tab", "Comments or text", "Go to the other pane.", "app.focus_next", "pane"),
    ("comments-close", "escape", "Back to the review", "Return to where you were.", "screen.close", "back"),
    ("comments-edit", "e", "Edit", "Change a comment of your own.", "screen.edit", "edit"),
    ("comments-withdraw", "backspace", "Withdraw", "Take a comment of your own back.", "screen.withdraw", "withdraw"),
    ("comments-whole", "c", "Comment on the review", "Comment on the review as a whole.", "screen.comment", "comment"),
)

REQUIREMENTS = table(
    Place.REQUIREMENTS,
    ("requirements-next", "n", "Next not met", "Go to the next one that is not met.", "screen.next_unmet(1)", "next"),
    ("requirements-previous", "N", "Previous not met", "The same, but go back.", "screen.next_unmet(-1)"),
    ("requirements-pane", "tab", "List, text or people", "Go to the next pane.", "app.focus_next", "pane"),
    ("requirements-close", "escape", "Back to the review", "Return to where you were.", "screen.close", "back"),
)

VERDICT = [
    *table(
        Place.VERDICT,
        ("verdict-pane", "tab", "Levels, outcome, why", "Go to the next pane.", "app.focus_next", "pane"),
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
    *table(
        Place.VERDICT,
        ("verdict-record", "M", "Make a record", "Make a record of the review.", "screen.record", "record"),
    ),
]

LIST = table(
    Place.LIST,
    ("list-choose", "enter", "Choose", "Choose the line under the cursor.", "choose", "choose"),
    named=False,
)

PUBLISH = table(
    Place.PUBLISH,
    ("publish-write", "ctrl+s", "Write", "Write the files that you see.", "screen.write", "write"),
    ("publish-target", "b", "Next target", "Change where the files go.", "screen.turn_target", "target"),
    ("publish-extent", "m", "Which files", "What fits, your part only, or all.", "screen.turn_extent", "files"),
    (
        "publish-branch",
        "e",
        "Another branch",
        "Name the branch that the files go to.",
        "screen.edit_branch",
        "branch",
    ),
    ("publish-pane", "tab", "Files or text", "Go to the other pane.", "app.focus_next", "pane"),
    ("publish-close", "escape", "Back", "Return to the review; nothing is written.", "screen.close", "back"),
)
LOADING = table(
    Place.LOADING,
    ("cancel", "escape", "Cancel", "Stop loading.", "screen.cancel", "cancel"),
)
STOPPED = table(
    Place.STOPPED,
    ("again", "r enter", "Try again", "Try once more, or go back to the review.", "screen.again", "try again"),
)
HELP = table(
    Place.HELP,
    ("help-do", "enter", "Do it", "Do what is under the cursor, if it works where you are.", "screen.do", "do it"),
    ("help-down", "down", "Down", "Go down while you type.", "screen.move(1)"),
    ("help-up", "up", "Up", "Go up while you type.", "screen.move(-1)"),
    ("help-page-down", "pagedown", "Half a page down", "Go down half a page.", "screen.page(1)"),
    ("help-page-up", "pageup", "Half a page up", "Go up half a page.", "screen.page(-1)"),
    ("help-close", "escape", "Close", "Close the help.", "screen.close", "close"),
)
