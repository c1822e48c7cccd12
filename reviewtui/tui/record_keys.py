"""The keys with which records are made: the list of them, one that is about to be written, its text and its title."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

RECORDS = table(
    Place.RECORDS,
    ("records-about", "a", "This finding or all", "Say what a new record is about.", "screen.turn_about", "about"),
    ("records-pane", "tab", "Next list or text", "Go to the next pane.", "app.focus_next", "pane"),
    ("records-supersede", "s", "Supersede", "Make one that takes its place.", "screen.supersede", "supersede"),
    ("records-renew", "R", "Refresh", "Bring it up to date; what you wrote stays.", "screen.renew", "refresh"),
    ("records-close", "escape", "Back to the review", "Return to where you were.", "screen.close", "back"),
)

RECORD = table(
    Place.RECORD,
    ("record-write", "ctrl+s", "Write the record", "Write the files that you see.", "screen.write", "write"),
    ("record-target", "b", "Next target", "Change where the record goes.", "screen.turn_target", "target"),
    ("record-branch", "B", "Another branch", "Name the branch that it goes to.", "screen.edit_branch", "branch"),
    ("record-editor", "e", "Your own editor", "Edit it in $VISUAL or $EDITOR.", "screen.editor", "editor"),
    ("record-wishes", "o", "Title and options", "Say what it is called, and more.", "screen.wishes", "title"),
    (
        "record-pane",
        "tab",
        "Files, text, reading",
        "Go to the next pane; in the text, write.",
        "screen.next_pane(1)",
        "pane",
    ),
    ("record-pane-back", "shift+tab", "Pane before", "Go to the pane before.", "screen.next_pane(-1)"),
    ("record-close", "escape", "Back", "Return; edits are kept, nothing is written.", "screen.close", "back"),
)

RECORD_TEXT = table(
    Place.RECORD_TEXT,
    ("record-text-write", "ctrl+s", "Write the record", "Write it as it stands here.", "screen.write", "write"),
    ("record-text-pane", "tab", "As it reads", "See how your text reads.", "screen.next_pane(1)", "as it reads"),
    ("record-text-close", "escape", "Leave the text", "Go back to the files; the text stays.", "screen.close", "files"),
)

WISHES = table(
    Place.WISHES,
    ("wishes-save", "ctrl+s", "Take it", "Make it with this title and these options.", "screen.save", "take"),
    ("wishes-field", "tab", "Next field", "Go to the next field.", "app.focus_next", "field"),
    ("wishes-close", "escape", "Leave it", "Return; nothing changes.", "screen.close", "leave"),
)
