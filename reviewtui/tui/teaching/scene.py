"""What is to be seen of a reviewer's deeds, and which deed was done between two looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.tui.actions import Place
from reviewtui.tui.teaching.lesson import Deed

if TYPE_CHECKING:
    from reviewtui.reviews.draft import Draft

NEXT_CHANGE = "screen.next_change(1)"
TURN_VIEW = "screen.turn_view"
TOUR = "app.tour"
CARD = "card"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the reviewer is, and what they said so far."""

    finding: str
    pane: str
    place: Place | None
    draft: Draft


@dataclass(frozen=True, slots=True)
class Trail:
    """What was done since a lesson began: which actions ran, and which places were entered."""

    ran: frozenset[str] = frozenset()
    entered: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Since:
    """What two looks have between them."""

    before: Scene
    now: Scene
    trail: Trail

    def differs(self, kind: str) -> bool:
        """Return whether something of a kind was said, by the field of the draft."""
        return self.now.draft.held(kind) != self.before.draft.held(kind)

    def has_left(self, place: Place) -> bool:
        """Return whether a place was entered, and left again."""
        return place in self.trail.entered and self.now.place is not place

    @property
    def moved_on(self) -> bool:
        """Whether another finding is shown; with one change there is none, and the key was pressed all the same."""
        return self.now.finding != self.before.finding or NEXT_CHANGE in self.trail.ran


_DONE: Final[Mapping[Deed, Callable[[Since], bool]]] = {
    Deed.ANOTHER_FINDING: lambda since: since.moved_on,
    Deed.THE_CARD: lambda since: since.now.pane == CARD != since.before.pane,
    Deed.ANOTHER_VIEW: lambda since: TURN_VIEW in since.trail.ran,
    Deed.A_MARK: lambda since: since.differs("marks"),
    Deed.A_DECISION: lambda since: since.differs("rulings"),
    Deed.A_COMMENT: lambda since: since.differs("comments"),
    Deed.AN_ANSWER: lambda since: since.differs("answers"),
    Deed.BLOCKERS_READ: lambda since: since.has_left(Place.REQUIREMENTS),
    Deed.A_VERDICT: lambda since: since.differs("outcome"),
    Deed.PREVIEW_READ: lambda since: since.has_left(Place.PUBLISH),
    Deed.THE_TOUR: lambda since: TOUR in since.trail.ran,
}


def is_done(deed: Deed, since: Since) -> bool:
    """Return whether the deed was done, by key or by mouse."""
    return _DONE[deed](since)
