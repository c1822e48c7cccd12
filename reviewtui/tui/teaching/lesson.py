"""What one lesson says, and the deed that ends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Deed(Enum):
    """What somebody has to do for a lesson to go on by itself."""

    ANOTHER_FINDING = auto()
    THE_CARD = auto()
    ANOTHER_VIEW = auto()
    A_MARK = auto()
    A_DECISION = auto()
    A_COMMENT = auto()
    AN_ANSWER = auto()
    BLOCKERS_READ = auto()
    A_VERDICT = auto()
    PREVIEW_READ = auto()
    THE_TOUR = auto()


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing to do; in `do` actions stand as `{id}`, in the place of their keys.

    A stop of the tour also has a title, says what is to be seen, and why that matters to a reviewer.
    """

    id: str
    do: str
    deed: Deed
    title: str = ""
    what: str = ""
    why: str = ""
