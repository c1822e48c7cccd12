"""What a review's checklist says to a section of an RFC: the dimensions that belong there, with their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.records.report.graded import graded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.report.graded import AnswerPart
    from reviewtui.reviews.review import Review

# Checklists name their dimensions in words of their own; these are in the titles of all that ship.
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "security": ("security", "privacy", "compliance", "threat"),
    "reliability": ("reliability", "resilience", "performance", "cost"),
    "operations": ("observability", "operations", "deployment", "testing"),
}


def answers(review: Review) -> dict[str, tuple[AnswerPart, ...]]:
    """Return the answers for each section, in the order of the checklist."""
    dimensions = graded(review)
    return {
        section: tuple(
            answer
            for dimension in dimensions
            if any(word in dimension.title.lower() for word in words)
            for answer in dimension.answers
        )
        for section, words in _WORDS.items()
    }
