"""The keys of the history of a description."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

FROM_REVIEW = table(
    Place.REVIEW,
    ("history", "H", "History", "See what each commit did to this description.", "screen.history"),
)

HISTORY = table(
    Place.HISTORY,
    ("history-mark", "space m", "Mark", "Mark a commit; enter on another one compares the two.", "screen.mark", "mark"),
    ("history-look", "d", "Only look", "Open it as a review in which nothing is said.", "screen.look", "only look"),
    (
        "history-breaking",
        "b",
        "Only breaking or all",
        "Show only commits that break somebody.",
        "screen.turn_filter",
        "only breaking",
    ),
    ("history-pane", "tab", "Commits or changes", "Go to the other pane.", "app.focus_next", "pane"),
    ("history-close", "escape", "Back", "Return to where you were; comparing stops.", "screen.close", "back"),
)
