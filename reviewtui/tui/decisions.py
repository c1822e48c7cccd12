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
        return is_breaking(finding) and not _is_excused(finding) and not self.on(finding).lets_pass

    def awaits(self, finding: Finding) -> bool:
        """Whether a finding may break somebody, and nobody decided about it."""
        grave = finding.verdict >= Verdict.DANGEROUS and not is_design(finding)
        return grave and not _is_excused(finding) and not self.is_decided(finding)

    def stances(self) -> dict[str, tuple[Stance | None, int]]:
        """Return what stands on each finding that was decided about, and how many operations are treated apart."""
        report = self._session.report
        decided = ((finding.fingerprint, self.on(finding)) for finding in report.findings if self.is_decided(finding))
        return {fingerprint: (settled.stance, len(settled.exceptions)) for fingerprint, settled in decided}

    def _sorted(self) -> Rulings:
        session = self._session
        # A blind review hides what others said until it is decided; the team tells that.
        basis = (session.draft.rulings, session.team)
        if self._rulings is None or basis != self._basis:
            self._basis, self._rulings, self._settled = basis, session.rulings, {}
        return self._rulings


def is_breaking(finding: Finding) -> bool:
    """Whether a change breaks somebody, excused or not."""
    return finding.verdict is Verdict.BREAKING and not is_design(finding)


def _is_excused(finding: Finding) -> bool:
    return finding.disposition is not Disposition.OPEN
