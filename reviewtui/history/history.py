"""The history of one description: its commits are listed at once, what each of them did is worked out when asked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from reviewtui.check import Sides, check_pair
from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.lineage import commits_of
from reviewtui.history.judged import Judged, judged
from reviewtui.model import Problem, SpecReport, SpecStatus

if TYPE_CHECKING:
    from reviewtui.formats.lineage import Described
    from reviewtui.repository import Repository
    from reviewtui.repository.lineage import Extent, FileCommit


class Wanted(NamedTuple):
    """Which history: of which description, seen from which ref, how far back, and under which settings.

    An empty `spec` stands for the only description that there is; `since` is a ref or a day.
    """

    folder: Path
    spec: str = ""
    ref: str = "HEAD"
    since: str = ""
    limit: int = 0
    config_path: Path | None = None
    profile: str | None = None


class History:
    """The commits that changed one description, newest first, as they are seen from one commit."""

    def __init__(self, repository: Repository, described: Described, tip: str, extent: Extent) -> None:
        """List the commits on the way to `tip`; none is compared yet. Raises RepositoryError when Git refuses."""
        self.repository = repository
        self.spec = described.path
        self.tip = tip
        self._described = described
        self._today = dt.datetime.now(tz=dt.UTC).date()
        self.commits: tuple[FileCommit, ...] = commits_of(repository, described, tip, extent)
        self.cut = bool(extent.limit) and len(self.commits) == extent.limit

    def __enter__(self) -> Self:
        """Return the history itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the repository."""
        self.repository.close()

    def judged(self, number: int) -> Judged:
        """Return what a commit did, in short; what cannot be read is in its errors."""
        return judged(self.report(number))

    def report(self, number: int) -> SpecReport:
        """Return what a commit did, by the rules and settings of today."""
        one = self.commits[number]
        head = self.repository.at(one.commit)
        base = self.repository.at(one.parent) if one.parent else head
        # The ids are known: the trees need not be listed for them.
        base.learn({path: oids[0] or None for path, oids in one.oids.items()})
        head.learn({path: oids[1] or None for path, oids in one.oids.items()})
        known, settings = self._described.format, self._described.settings
        sides = Sides(base, head, self.repository)
        pair = SpecPair(one.before or None, one.path or None, one.base_files, one.files)
        try:
            return check_pair(sides, pair, settings, self._today, known).specs[0]
        except UnreadableError as error:
            problem = Problem(error.message, error.path, error.line, error.column, error.hint)
            names = (one.path or one.before, one.before or one.path)
            return SpecReport(*names, known.name, "", SpecStatus.UNREADABLE, errors=(problem,))
