"""The keys that find: the filter over the changes, and the search in whatever is before the reviewer."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

FILTER = table(
    Place.FILTER,
    ("filter-tick", "space", "Tick", "Take the choice under the cursor in, or out.", "screen.tick", "tick"),
    ("filter-line", "tab", "Line or list", "Go to the line that can be typed, or back.", "app.focus_next", "type"),
    ("filter-clear", "F", "Untick all", "Take everything out.", "screen.clear", "clear"),
    ("filter-close", "escape", "Leave it", "Close; the filter stays as it was.", "screen.close", "leave"),
)

SEARCH = table(
    Place.SEARCH,
    ("search-keep", "enter", "Keep", "Stay at the hit; n and N go on to others.", "screen.search_keep", "keep"),
    ("search-next", "down", "Next hit", "Go to the next hit while you type.", "screen.search_step(1)", "next"),
    ("search-previous", "up", "Previous hit", "Go to the hit before while you type.", "screen.search_step(-1)"),
    ("search-end", "escape", "End the search", "Return to where you were.", "screen.search_end", "end"),
)
