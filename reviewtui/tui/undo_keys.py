"""The keys that undo what was said and say it again, in every place from which something is said."""

from __future__ import annotations

from reviewtui.tui.actions import Action, Place, table


def undoing(place: Place, keys: str) -> list[Action]:
    """Return undo, under the keys that the place has free for it, and redo."""
    name = place.name.lower()
    return table(
        place,
        (f"{name}-undo", keys, "Undo", "Take back what you said last, in this review.", "screen.undo"),
        (f"{name}-redo", "ctrl+r", "Redo", "Say again what you took back last.", "screen.redo"),
    )


UNDO = (
    # Where questions are answered, u is "unknown".
    *undoing(Place.REVIEW, "u U"),
    *undoing(Place.QUESTIONS, "U"),
    *undoing(Place.OPERATIONS, "u U"),
    *undoing(Place.COMMENTS, "u U"),
    *undoing(Place.VERDICT, "u U"),
)
