"""What was decided about each finding, by everybody, here and in other reviews of the same change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.model import Disposition
from reviewtui.reviews.types import Ruling, Stance
from reviewtui.rules.moving import fingerprint_at

if TYPE_CHECKING:
    from reviewtui.model import Finding, Report
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.team import Reviewer

# Of two reviewers who differ, the one who sees a reason to stop is heard first.
FIRST_HEARD = (Stance.FIX, Stance.QUESTION, Stance.WAIVE, Stance.ACCEPT)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who rules: `review` names the other review that they spoke in, and is empty for this one."""

    reviewer: Reviewer
    draft: Draft
    review: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A ruling, who made it, and in which other review, if it was made in one."""

    ruling: Ruling
    reviewer: Reviewer
    review: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What stands on one finding: the rulings on the cause, and those on single operations by operation."""

    whole: tuple[Spoken, ...] = ()
    exceptions: Mapping[str, tuple[Spoken, ...]] = field(default_factory=dict)

    @property
    def stance(self) -> Stance | None:
        """What stands for the cause; who wants something is heard before who lets it pass."""
        return _loudest(self.whole)

    def stance_on(self, operation: str) -> Stance | None:
        """Return what stands for one operation: its own ruling, else that on the cause."""
        return _loudest(self.exceptions.get(operation, self.whole))

    @property
    def lets_pass(self) -> bool:
        """Whether the finding may stay as it is, for every operation that it reaches."""
        stances = [self.stance, *map(_loudest, self.exceptions.values())]
        return all(stance is not None and stance.lets_pass for stance in stances)


SILENCE = Settled()


class Rulings:
    """Everybody's rulings on the findings of a report."""

    def __init__(self, report: Report, voices: Iterable[Voice]) -> None:
        """Sort what was said by finding; a ruling in a review of its own comes before what came from elsewhere."""
        self._said: dict[str, dict[tuple[str, str], Spoken]] = defaultdict(dict)
        self._findings = report.findings
        places = _Places(report)
        ordered = sorted(voices, key=lambda voice: (not voice.review, voice.draft.last_word))
        for voice in ordered:
            # One finding may have two of them, from before its description moved and from after: the later one stands.
            said = (ruling for ruling in voice.draft.rulings.values() if not ruling.unsaid)
            for ruling in sorted(said, key=lambda ruling: ruling.at):
                for fingerprint in places.of(ruling):
                    self._said[fingerprint][(voice.reviewer.slug, ruling.operation)] = Spoken(
                        ruling, voice.reviewer, voice.review
                    )

    @property
    def heard(self) -> Collection[str]:
        """The fingerprints of the findings about which anybody said anything; it may be taken back by now."""
        return self._said.keys()

    def on(self, finding: Finding) -> Settled:
        """Return what stands on a finding; what was taken back does not."""
        heard = self._said.get(finding.fingerprint)
        if heard is None:
            return SILENCE
        said = [one for one in heard.values() if one.ruling.stance is not None]
        exceptions: dict[str, list[Spoken]] = defaultdict(list)
        for one in said:
            exceptions[one.ruling.operation].append(one)
        whole = exceptions.pop("", [])
        return Settled(tuple(whole), {operation: tuple(spoken) for operation, spoken in exceptions.items()})

    @cached_property
    def decided(self) -> tuple[Finding, ...]:
        """The findings of the report, with those that may stay as waived: nothing is left to decide about them."""
        return tuple(
            replace(finding, disposition=Disposition.WAIVED)
            if finding.disposition is Disposition.OPEN and self.on(finding).lets_pass
            else finding
            for finding in self._findings
        )


class _Places:
    """Finds the findings of today that a ruling is about, also when their description moved since."""

    def __init__(self, report: Report) -> None:
        self._findings = report.findings
        self._today = {finding.fingerprint for finding in self._findings}
        self._specs = {spec.path for spec in report.specs}

    @cached_property
    def _alike(self) -> dict[tuple[str, str], list[Finding]]:
        """The findings by what is the same in every description; hardly ever asked for."""
        alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in self._findings:
            alike[(finding.rule, finding.change.element)].append(finding)
        return alike

    def of(self, ruling: Ruling) -> list[str]:
        if ruling.fingerprint in self._today:
            return [ruling.fingerprint]
        if ruling.spec in self._specs:
            return []
        return [
            finding.fingerprint
            for finding in self._alike.get((ruling.rule, ruling.element), ())
            if fingerprint_at(finding, ruling.spec) == ruling.fingerprint
        ]


def _loudest(spoken: Iterable[Spoken]) -> Stance | None:
    stances = [one.ruling.stance for one in spoken]
    return next((stance for stance in FIRST_HEARD if stance in stances), None)
