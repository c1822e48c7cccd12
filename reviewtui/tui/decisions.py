"""What everybody decided about the findings; sorted anew only when somebody says more, not with every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Disposition, Finding, Verdict
from reviewtui.reviews.types import Ruling, Stance
from reviewtui.tui.finding_words import is_design

if TYPE_CHECKING:
    from reviewtui.reviews.rulings import Rulings, Settled, Spoken
    from reviewtui.tui.port import ReviewSession


class Decisions:
    """Asks the session; what it said is kept until the draft or the team is another one."""

    def __init__(self, session: ReviewSession) -> None:
        """Ask nothing yet."""
        self._session = session
        self._basis: object = None
        self._rulings: Rulings | None = None
        self._settled: dict[str, Settled] = {}
        self._stances: dict[str, tuple[Stance | None, int]] | None = None
        # Neither what breaks somebody nor what excuses it changes while the review is open.
        self._breaking = tuple(filter(_may_stay_open, session.report.findings))

    def on(self, finding: Finding) -> Settled:
        """Return what stands on a finding."""
        rulings = self._sorted()
        settled = self._settled.get(finding.fingerprint)
        if settled is None:
            settled = self._settled[finding.fingerprint] = rulings.on(finding)
        return settled

    def is_decided(self, finding: Finding) -> bool:
        """Whether anybody decided about a finding, or about one of its operations."""
        settled = self.on(finding)
        return bool(settled.whole or settled.exceptions)

    def is_mine(self, finding: Finding) -> bool:
        """Whether the reviewer decided about it."""
        settled = self.on(finding)
        said = [*settled.whole, *(one for spoken in settled.exceptions.values() for one in spoken)]
        return any(self.by_me(one) for one in said)

    def by_me(self, spoken: Spoken) -> bool:
        """Whether the reviewer said this."""
        return spoken.reviewer.slug == self._session.reviewer.slug

    def own(self, finding: Finding, operation: str = "") -> Ruling | None:
        """Return the reviewer's own decision on a finding, or on one of its operations."""
        settled = self.on(finding)
        said = settled.exceptions.get(operation, ()) if operation else settled.whole
        return next((one.ruling for one in said if self.by_me(one)), None)

    def is_open(self, finding: Finding) -> bool:
        """Whether a breaking change is neither excused nor let pass by those who decided about it."""
        return _may_stay_open(finding) and not self.on(finding).lets_pass

    def awaits(self, finding: Finding) -> bool:
        """Whether a finding may break somebody, and nobody decided about it."""
        grave = finding.verdict >= Verdict.DANGEROUS and not is_design(finding)
        return grave and not _is_excused(finding) and not self.is_decided(finding)

    @property
    def open(self) -> int:
        """How many breaking changes are neither excused nor let pass by those who decided about them."""
        heard = self._sorted().heard
        passed = sum(finding.fingerprint in heard and self.on(finding).lets_pass for finding in self._breaking)
        return len(self._breaking) - passed

    def stances(self) -> dict[str, tuple[Stance | None, int]]:
        """Return what stands on each finding that was decided about, and how many operations are treated apart."""
        heard = self._sorted().heard
        if self._stances is None:
            findings = (one for one in self._session.report.findings if one.fingerprint in heard)
            decided = ((one.fingerprint, self.on(one)) for one in findings if self.is_decided(one))
            self._stances = {fingerprint: (said.stance, len(said.exceptions)) for fingerprint, said in decided}
        return self._stances

    def _sorted(self) -> Rulings:
        session = self._session
        # A blind review hides what others said until it is decided; the team tells that.
        basis = (session.draft.rulings, session.team)
        if self._rulings is None or basis != self._basis:
            self._rulings, self._settled, self._stances = session.rulings, {}, None
        # What is equal is the same object from now on, so that the next comparison is quick.
        self._basis = basis
        return self._rulings


def is_breaking(finding: Finding) -> bool:
    """Whether a change breaks somebody, excused or not."""
    return finding.verdict is Verdict.BREAKING and not is_design(finding)


def _is_excused(finding: Finding) -> bool:
    return finding.disposition is not Disposition.OPEN


def _may_stay_open(finding: Finding) -> bool:
    return is_breaking(finding) and not _is_excused(finding)
