"""The keys that find: the filter over the changes, and the search in whatever is before the reviewer."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

FILTER = table(
    Place.FILTER,
    ("filter-tick", "space", "Tick", "Take the choice under the cursor in, or out.", "screen.tick", "tick"),
    ("filter-line", "tab", "Line or list", "Go to the line that can be typed, or back.", "app.focus_next", "line/list"),
    ("filter-clear", "F", "Untick all", "Take everything out.", "screen.clear", "clear"),
    ("filter-close", "escape", "Leave it", "Close; the filter stays as it was.", "screen.close", "leave"),
)

SEARCH = table(
    Place.SEARCH,
    ("search-keep", "enter", "Keep", "Stay at the hit; n and N go on to others.", "keep", "keep"),
    ("search-next", "down", "Next hit", "Go to the next hit while you type.", "hit(1)", "next"),
    ("search-previous", "up", "Previous hit", "Go to the hit before while you type.", "hit(-1)"),
    ("search-end", "escape", "End the search", "Return to where you were.", "leave", "end"),
)

PANES = table(
    Place.FINDINGS,
    ("search", "slash", "Search", "Look for words in the changes, the file, its semantic view or the card.", "search"),
)

QUESTIONS = table(
    Place.QUESTION,
    ("search-questions", "slash", "Search the questions", "Look for words in all questions.", "search"),
)

LISTS = table(
    Place.LIST,
    ("search-list", "slash", "Search the list", "Look for words in this list.", "search"),
    ("list-next-hit", "n", "Next hit", "Go to the next place of what is searched for.", "next_hit(1)"),
    ("list-previous-hit", "N", "Previous hit", "Go to the place before.", "next_hit(-1)"),
    named=False,
)

TEXTS = table(
    Place.TEXT,
    ("search-text", "slash", "Search the text", "Look for words in this text.", "search"),
    ("text-next-hit", "n", "Next hit", "Go to the next place of what is searched for.", "next_hit(1)"),
    ("text-previous-hit", "N", "Previous hit", "Go to the place before.", "next_hit(-1)"),
    named=False,
)
