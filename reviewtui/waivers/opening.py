"""What the waivers of a head say to a report; where there are none, nothing of them is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.waivers.folder import waiver_paths

if TYPE_CHECKING:
    import datetime as dt

    from reviewtui.config import Config
    from reviewtui.model import Finding, Report
    from reviewtui.repository import Repository, Snapshot


class Extent(NamedTuple):
    """What a report is about: changes or one version only, and all descriptions or only those that were named."""

    changes: bool = True
    whole: bool = True


class Waivers:
    """No waivers at all: nobody answers for anything. `Ledger` is where there are some."""

    def reason(self, spec: str, finding: Finding) -> str:  # noqa: ARG002 - whatever it is about
        """Return who answers for a finding of a description, until when and why; empty when nobody does."""
        return ""

    def applied(self, report: Report) -> Report:
        """Return a report on changes in which what a waiver excuses is waived."""
        return report

    def told(self, report: Report, extent: Extent) -> Report:  # noqa: ARG002 - as above
        """Return the report with how each waiver stands, and the files that cannot be read."""
        return report


def waivers_of(
    repository: Repository | None, head: Snapshot, base: Snapshot | None, config: Config, today: dt.date
) -> Waivers:
    """Return the waivers of a head; with a base, those that are not in it count as new."""
    paths = waiver_paths(head, config)
    if not paths:
        return Waivers()
    # Only a repository with waivers waits for what reads and judges them to load.
    from reviewtui.waivers.judging import Terms  # noqa: PLC0415
    from reviewtui.waivers.ledger import Ledger  # noqa: PLC0415 - as above
    from reviewtui.waivers.moves import Moves  # noqa: PLC0415 - as above
    from reviewtui.waivers.reading import read_all  # noqa: PLC0415 - as above

    found = read_all(head, paths)
    arrived = frozenset(paths) - frozenset(waiver_paths(base, config) if base else paths)
    return Ledger(found, Terms(config, today), Moves(repository, head, base), arrived)
