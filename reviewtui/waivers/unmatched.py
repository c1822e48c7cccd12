"""What is told of a waiver that has no finding: whether there is none, or nobody looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import SpecStatus
from reviewtui.rules.loading import design_ids
from reviewtui.standing import Standing, WaiverState

if TYPE_CHECKING:
    from reviewtui.model import Report, SpecReport
    from reviewtui.standing import Waiver
    from reviewtui.waivers.moves import Moves
    from reviewtui.waivers.opening import Extent


class Unmatched:
    """Answers for one report."""

    def __init__(self, report: Report, extent: Extent, moves: Moves) -> None:
        """Order what was looked at by what waivers say of it."""
        self._extent = extent
        self._moves = moves
        self._design = design_ids()
        self._specs: dict[str, list[SpecReport]] = {}
        self._findings: dict[tuple[str, str, str], str] = {}
        for spec in report.specs:
            for path in {spec.path, spec.base_path}:
                self._specs.setdefault(path, []).append(spec)
                self._findings |= {(path, one.rule, one.change.element): one.fingerprint for one in spec.findings}
        self._unread = any(spec.status is SpecStatus.UNREADABLE for spec in report.specs)

    def standing(self, waiver: Waiver) -> Standing:
        """Return how a waiver stands that is about no finding of the report."""
        if not self._looked_for(waiver):
            return Standing(waiver, WaiverState.NOT_LOOKED_AT, "what it is about was not looked at")
        now = self._findings.get((waiver.spec, waiver.rule, waiver.element)) if waiver.element else None
        if now:
            message = f"matches no finding: what was found there has the fingerprint {now}, so it is another change"
            return Standing(waiver, WaiverState.MATCHES_NOTHING, message, f"ask again for it: `reviewtui waive {now}`")
        step = "correct its fingerprint, or remove the file"
        return Standing(waiver, WaiverState.MATCHES_NOTHING, "matches no finding", step)

    def _looked_for(self, waiver: Waiver) -> bool:
        """Whether its finding would be in the report if there was one."""
        specs = self._specs.get(waiver.spec, ())
        gone = self._moves.gone(waiver.spec)
        if waiver.rule in self._design:
            if gone:
                return self._extent.whole and not self._extent.changes and not self._unread
            return any(spec.scores is not None for spec in specs)
        if not self._extent.changes:
            return False
        if specs:
            return all(spec.status is not SpecStatus.UNREADABLE for spec in specs)
        # A description that moved may be the one that cannot be read.
        return self._extent.whole and not (gone and self._unread)
