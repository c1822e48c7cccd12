"""The keys of the inbox: how it is sorted and filtered, and how one looks again."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

INBOX = table(
    Place.INBOX,
    ("inbox-filter", "f", "Filter", "What waits for you, is yours, is begun, or breaks.", "screen.turn_only", "filter"),
    ("inbox-show-all", "F", "Filter off", "List everything again.", "screen.show_all"),
    ("inbox-sort", "s", "Sort", "By date, age, verdict or name.", "screen.turn_order", "sort"),
    ("inbox-again", "R", "Look again", "Look at all branches anew.", "screen.look_again", "look again"),
    ("inbox-pane", "tab", "List or text", "Go to the other pane.", "app.focus_next", "pane"),
    ("inbox-close", "escape", "Back", "Return to the review, or stop comparing.", "screen.close", "back"),
)
