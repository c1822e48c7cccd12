"""The search among the questions of the review: in what they ask, why, and how to judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.widgets.lined_text import LinedText

if TYPE_CHECKING:
    from reviewtui.tui.search.needle import Needle


class SearchedQuestions(LinedText, can_focus=True):
    """Stands at one question of many; each is one line of the search."""

    def __init__(self, state: ReviewState, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Search the questions of a review."""
        super().__init__(id=id)
        self._state = state

    def show(self) -> None:
        """Show the question that the walk is at."""
        raise NotImplementedError

    @property
    def search_basis(self) -> object:
        """The questions."""
        return self._state.walk.questions

    @property
    def search_length(self) -> int:
        """How many questions there are."""
        return len(self._state.walk.questions)

    @property
    def search_place(self) -> int:
        """The number of the question that is shown."""
        return self._state.walk.index

    def search_lines(self, start: int, stop: int) -> list[str]:
        """Return the texts of some of them."""
        questions = self._state.walk.questions[start:stop]
        return [f"{one.id}\n{one.question}\n{one.why}\n{one.guidance}" for one in questions]

    def go_to_hit(self, place: int) -> None:
        """Go to a question."""
        self._state.walk.index = place
        self.show()

    def light(self, needle: Needle | None) -> None:
        """Show where the words are, or no longer."""
        super().light(needle)
        self.show()
