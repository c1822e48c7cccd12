"""The keys of the semantic view."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

SEMANTIC = [
    *table(
        Place.SEMANTIC,
        (
            "semantic-line",
            "enter",
            "To the line",
            "Show the part in the line diff; choose an operation.",
            "open",
            "line",
        ),
        ("semantic-in", "l right", "Open", "Open the part, or go into it.", "go_in", "open"),
        ("semantic-out", "h left", "Close", "Close the part, or go to what holds it.", "go_out"),
        named=False,
    ),
    *table(
        Place.SEMANTIC,
        (
            "semantic-next",
            "right_square_bracket",
            "Next change of the operation",
            "Go to the next part with a finding.",
            "marked(1)",
            "next",
        ),
        (
            "semantic-previous",
            "left_square_bracket",
            "Change of the operation before",
            "Go back to the part before.",
            "marked(-1)",
        ),
        (
            "semantic-other",
            "o",
            "In the other version",
            "Show the part in the line diff of the other version.",
            "other",
        ),
        named=False,
    ),
]
