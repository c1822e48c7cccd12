"""What everybody says in a review that is open, of those whose words one may hear, and what that comes to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.reviews.looking import News, news
from reviewtui.reviews.rulings import Rulings, Voice
from reviewtui.reviews.team import Team
from reviewtui.reviews.threads import Thread, heard_here, threads
from reviewtui.reviews.together import Together, together
from reviewtui.reviews.votes import Vote, votes
from reviewtui.session.judging import asked
from reviewtui.session.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.moment import Clock
    from reviewtui.reviews.requirements.case import Case
    from reviewtui.reviews.status import Status
    from reviewtui.reviews.store import DraftStore
    from reviewtui.reviews.types import Ruling
    from reviewtui.session.opening import Opened


class Hearing(Undoing):
    """Puts the words of others beside the reviewer's own; each property is as everything stands when it is asked."""

    def __init__(
        self, opened: Opened, store: DraftStore, draft: Draft, elsewhere: tuple[Draft, ...], clock: Clock
    ) -> None:
        """Hear the reviewer's draft, what others published, and what the reviewer said in other reviews."""
        super().__init__(opened, store, draft, clock)
        self.id = opened.review
        self._elsewhere = elsewhere
        self._ruled: tuple[Mapping[str, Ruling], int, Rulings] | None = None

    @property
    def today(self) -> date:
        """The day that terms are counted from."""
        return self._clock().date()

    @property
    def team(self) -> Team:
        """What the other reviewers said; where reviews are blind, nothing of it before one's own is decided."""
        team = self._opened.team
        decided = self._draft.outcome is not None and self._draft.outcome.decision is not None
        if decided or not self._opened.config.review.blind:
            return team
        return Team(problems=team.problems, hidden=len(team.parts))

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Everybody who said something that one may hear: oneself first, then the others, then other reviews."""
        mine, team = self._opened.reviewer, self.team
        return (
            Voice(mine, self._draft),
            *(Voice(part.reviewer, part.draft) for part in team.parts.values()),
            *(Voice(mine, draft, draft.review) for draft in self._elsewhere),
            *(Voice(part.reviewer, part.draft, part.draft.review) for part in team.elsewhere),
        )

    @property
    def rulings(self) -> Rulings:
        """What was decided about each finding; sorted anew only when a ruling came, or others may be heard now."""
        mine, hidden = self._draft.rulings, self.team.hidden
        if self._ruled is None or self._ruled[0] != mine or self._ruled[1] != hidden:
            self._ruled = (mine, hidden, Rulings(self._opened.report, self.voices))
        return self._ruled[2]

    @property
    def votes(self) -> tuple[Vote, ...]:
        """What everybody decided about the change, and whether it still holds."""
        return votes(self._opened.report, self.voices)

    @property
    def threads(self) -> tuple[Thread, ...]:
        """What everybody commented, as conversations, each at the place where its element stands now."""
        voices = heard_here(self.voices, self._findings)
        return threads(voices, self.placing.of(voices))

    @property
    def news(self) -> News | None:
        """What came and went since the reviewer last saw another state of the change; None the first time."""
        return news(self._draft, self._opened.report)

    @property
    def together(self) -> Together:
        """What everybody says in one, of those whose words one may hear."""
        return together(asked(self._opened), self.voices)

    def status(self) -> Status:
        """Return how the review stands now: what is asked for, who spoke, what is open and what is new."""
        # Who only answers waits for nothing of it to load.
        from reviewtui.reviews.status import status  # noqa: PLC0415
        from reviewtui.session.upcoming import upcoming  # noqa: PLC0415 - as above

        opened = self._opened
        told = status(self.id, opened.names, self._case, self.news, self._clock())
        return replace(told, coming=upcoming(opened.ground, opened.range.head, self._case.today))

    @property
    def _case(self) -> Case:
        """What the requirements are held against."""
        from reviewtui.session.requiring import case_of  # noqa: PLC0415 - as above

        return case_of(self._opened, self.together, self.team, self.today)
