"""What a review begins with for somebody: which lessons, by what they asked for and what they know already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.preferences import Lead
from reviewtui.tui.teaching import hints, tour

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewtui.reviews.draft import Draft
    from reviewtui.tui.teaching.lesson import Lesson

HINTS: Final = "hints"
TOUR: Final = "tour"
"""What is remembered of those who took them, or do not want them."""


def lessons_of(lead: Lead, known: Collection[str], draft: Draft, *, apt: bool = True) -> tuple[Lesson, ...]:
    """Return the lessons to begin with; none for those who need none, nor in a review that is not `apt` for hints."""
    match lead:
        case Lead.TOUR:
            return tour.STOPS
        case Lead.OFFER:
            return () if TOUR in known else hints.OFFER
        case Lead.HINTS if apt and HINTS not in known:
            left = tuple(hint for hint in hints.HINTS if hint.id not in known)
            # Who said something here without a hint has reviewed before.
            return () if left == hints.HINTS and _has_words(draft) else left
    return ()


def _has_words(draft: Draft) -> bool:
    return any((draft.answers, draft.scores, draft.comments, draft.marks, draft.rulings, draft.outcome))
