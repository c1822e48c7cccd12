"""The keys of the catalogue of rules."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

FROM_REVIEW = table(
    Place.REVIEW,
    ("rules", "L", "Rules", "Read all rules, beginning with that of the finding.", "screen.rules"),
)

RULES = table(
    Place.RULES,
    ("rules-words", "f", "Narrow down", "Type words: ids, titles, reasons.", "screen.narrow", "words"),
    (
        "rules-only",
        "s",
        "Which rules",
        "All, those that fired here, that break, or are off.",
        "screen.turn_only",
        "which",
    ),
    ("rules-mirror", "m", "The other way round", "Go to the rule for the reverse.", "screen.mirror", "mirror"),
    ("rules-copy", "y", "Copy", "Copy the setting for .reviewtui.yaml.", "screen.copy", "copy"),
    ("rules-pane", "tab", "List, page, words", "Go to the next pane.", "app.focus_next", "pane"),
    ("rules-close", "escape", "Back to the review", "Return to where you were.", "screen.close", "back"),
)
