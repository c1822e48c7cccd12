"""Writing a waiver for a finding, or other words into one that is there: planned first, then written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.check import Sides, check
from reviewtui.decoding import quoted
from reviewtui.errors import UsageError
from reviewtui.lint import Linted, lint
from reviewtui.repository import WORKTREE
from reviewtui.standing import Waiver
from reviewtui.waivers.folder import ENDING, path_of, waiver_paths
from reviewtui.waivers.judging import Terms, standing_of
from reviewtui.waivers.reading import read
from reviewtui.waivers.writing import amended, written

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from reviewtui.model import Finding, Report
    from reviewtui.repository import Repository
    from reviewtui.standing import Standing
    from reviewtui.waivers.writing import Wishes

    Known: TypeAlias = Mapping[str, tuple[str, Finding]]

_DIGITS = 16
_PREFIX = re.compile(rf"[0-9a-f]{{4,{_DIGITS}}}")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class PlannedWaiver:
    """The file as it will be; `replaces` is the blob id of the one that is there, None for a new file.

    `standing` tells what comes of it; None when its finding is not in this comparison. `unchanged` tells that it is
    there like this already.
    """

    path: str
    content: bytes
    replaces: str | None
    waiver: Waiver
    standing: Standing | None
    unchanged: bool

    def write(self, repository: Repository) -> bool:
        """Write the file to the work tree; return whether it was not there like this already."""
        replaces = {self.path: self.replaces} if self.replaces else {}
        return bool(repository.write_worktree({self.path: self.content}, replaces=replaces))


def plan_waiver(sides: Sides, repository: Repository, terms: Terms, fingerprint: str, wishes: Wishes) -> PlannedWaiver:
    """Return the waiver of the finding whose fingerprint begins so, with what is wished for.

    Raises UsageError when no finding and no waiver is meant, or several, and when a new waiver lacks a word.
    """
    if not _PREFIX.fullmatch(fingerprint):
        raise UsageError(f"{quoted(fingerprint)} is no fingerprint", hint="Give at least 4 of its digits, 0-9 and a-f.")
    if wishes.until is not None and wishes.until < terms.today:
        raise UsageError(f"{wishes.until} is over already", hint="Name a day to come.")
    work = repository.snapshot(WORKTREE)
    there = {path.rpartition("/")[2].removesuffix(ENDING) for path in waiver_paths(work, terms.config)}
    known = _known(sides, terms, fingerprint)
    meant = {one for one in there if one.startswith(fingerprint) and _PREFIX.fullmatch(one)}
    whole = _only(fingerprint, meant.union(known))
    path = path_of(terms.config, whole)
    if whole in there:
        content, replaces = amended(path, work.read(path), wishes), work.oid(path)
    else:
        content, replaces = _new(path, *known[whole], wishes, repository), None
    waiver = read(path, content)
    standing = standing_of(waiver, *known[whole], terms) if whole in known else None
    unchanged = whole in there and content == work.read(path)
    return PlannedWaiver(path, content, replaces, waiver, standing, unchanged)


def _known(sides: Sides, terms: Terms, fingerprint: str) -> Known:
    """Return the findings that may be meant, on changes and on design, each with its description."""
    report = check(sides, terms.config, today=terms.today)
    found = _beginning(report, fingerprint)
    if len(fingerprint) == _DIGITS and found:
        return found
    return found | _beginning(lint(Linted(sides.head), terms.config, today=terms.today), fingerprint)


def _beginning(report: Report, fingerprint: str) -> dict[str, tuple[str, Finding]]:
    return {
        finding.fingerprint: (spec.path or spec.base_path, finding)
        for spec in report.specs
        for finding in spec.findings
        if finding.fingerprint.startswith(fingerprint)
    }


def _only(fingerprint: str, meant: set[str]) -> str:
    if not meant:
        hint = "`reviewtui check --format json` tells the fingerprint of each finding; name the same --base and --head."
        raise UsageError(f"no finding has the fingerprint {quoted(fingerprint)}", hint=hint)
    if len(meant) > 1:
        named = ", ".join(sorted(meant)[:_MOST_NAMED])
        raise UsageError(
            f"{len(meant)} fingerprints begin with {quoted(fingerprint)}", hint=f"Say more of it: {named}."
        )
    return meant.pop()


def _new(path: str, spec: str, finding: Finding, wishes: Wishes, repository: Repository) -> bytes:
    if wishes.until is None or not wishes.reason:
        missing = " and ".join(
            word for word, given in (("--reason", wishes.reason), ("--until", wishes.until)) if not given
        )
        raise UsageError(f"a new waiver needs {missing}", hint="Say why it may stay so, and until which day.")
    return written(
        Waiver(
            path=path,
            fingerprint=finding.fingerprint,
            rule=finding.rule,
            spec=spec,
            element=finding.change.element,
            reason=wishes.reason,
            owner=wishes.owner or repository.identity().email,
            until=wishes.until,
            approved_by=wishes.approved_by or "",
            precedent=bool(wishes.precedent),
        )
    )
