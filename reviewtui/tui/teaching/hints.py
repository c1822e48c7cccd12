"""The words of the hints: three in somebody's first review, and one in the demo that offers the tour."""

from __future__ import annotations

from typing import Final

from reviewtui.tui.teaching.lesson import Deed, Lesson

HINTS: Final = (
    Lesson("hint-change", "{next-change} goes to the next change.", Deed.ANOTHER_FINDING),
    Lesson("hint-mark", "{reviewed} marks it reviewed, and goes on.", Deed.A_MARK),
    Lesson(
        "hint-answer",
        "{go-questions} goes to the questions; {answer-yes} or {answer-no} answers the first one.",
        Deed.AN_ANSWER,
    ),
)
DONE: Final = "That is a review: changes, marks, answers. {help} shows every key."

OFFER: Final = (Lesson("offer", "New here? {tour} shows you round, in nine stops.", Deed.THE_TOUR),)
