"""Which waiver a finding has: the one of its fingerprint, or of the one it had where its description stood before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.moving import fingerprint_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reviewtui.model import Finding, Report
    from reviewtui.standing import Waiver

# Each may ask Git to walk through history; nobody moves more descriptions than that and keeps their waivers.
_MOST_FOLLOWED = 50


class Moves:
    """Where descriptions stand today that are not where they stood: by this comparison, else by Git's history."""

    def __init__(self, followed: Callable[[str], str | None]) -> None:
        """Know nothing yet; `followed` asks the history about one path."""
        self._followed = followed
        self._renamed: dict[str, str] = {}
        self._asked: dict[str, str | None] = {}

    def learn(self, report: Report) -> None:
        """Take what a comparison says of descriptions that have another name now."""
        renamed = {spec.base_path: spec.path for spec in report.specs if spec.path and spec.base_path != spec.path}
        self._renamed.update(renamed)

    def today(self, path: str) -> str | None:
        """Return where the description of a path that is gone stands now; None when nothing proves it."""
        if path in self._renamed:
            return self._renamed[path]
        if path not in self._asked and len(self._asked) < _MOST_FOLLOWED:
            self._asked[path] = self._followed(path)
        found = self._asked.get(path)
        return self._renamed.get(found, found) if found else None


class Matching:
    """Finds the waiver of a finding."""

    def __init__(self, waivers: Iterable[Waiver], gone: frozenset[str], moves: Moves) -> None:
        """Order the waivers; those for descriptions that are `gone` from their path may be for one that moved."""
        self._moves = moves
        self._known = {waiver.fingerprint: waiver for waiver in waivers}
        self._gone: dict[tuple[str, str], list[Waiver]] = {}
        for waiver in self._known.values():
            if waiver.spec in gone:
                self._gone.setdefault((waiver.rule, waiver.element), []).append(waiver)

    def waiver_of(self, spec: str, finding: Finding) -> Waiver | None:
        """Return the waiver that is about a finding of the description `spec`."""
        direct = self._known.get(finding.fingerprint)
        if direct is not None:
            return direct
        candidates = self._gone.get((finding.rule, finding.change.element), ())
        return next((waiver for waiver in candidates if self._is_same(waiver, spec, finding)), None)

    def _is_same(self, waiver: Waiver, spec: str, finding: Finding) -> bool:
        """Whether it would be the waiver's finding where the description stood, and it is that description."""
        if fingerprint_at(finding, waiver.spec) != waiver.fingerprint:
            return False
        return self._moves.today(waiver.spec) == spec


def names_another(waiver: Waiver, spec: str, finding: Finding) -> bool:
    """Whether a waiver with the finding's fingerprint says that it is about another description.

    What several descriptions differ in has a fingerprint without a path, and may be told of any of them.
    """
    if waiver.spec == spec or fingerprint_at(finding, waiver.spec) == waiver.fingerprint:
        return False
    return fingerprint_at(finding, spec) == finding.fingerprint
