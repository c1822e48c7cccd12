"""A field for one line of text: what is pasted into it cannot steer the terminal."""

from __future__ import annotations

from textual.widgets import Input

from reviewtui.tui.text_safe import plain


class LineField(Input):
    """Takes names, days and words to search for; none of them has a sign that is not seen, so these are left out."""

    def validate_value(self, value: str) -> str:
        """Return the text without what is not seen."""
        return "".join(sign for sign in value if plain(sign) == sign)
