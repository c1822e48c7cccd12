"""Which findings the dialogue goes through: those that matter, or those that a filter lets pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.filters.alike import sorted_out
from reviewtui.filters.language import read
from reviewtui.filters.traits import Handled, Traits
from reviewtui.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.model import Finding
    from reviewtui.session import Session


def grave(session: Session) -> list[Finding]:
    """Return what may break somebody: nobody has to go through the rest one by one."""
    return [finding for finding in session.report.findings if finding.verdict >= Verdict.DANGEROUS]


def passing(session: Session, line: str) -> list[Finding]:
    """Return what a filter lets pass, in the order of the report; raises UsageError for what is no filter."""
    query = read(line)
    handled = _handled(session)
    traits = (
        (Traits(finding, spec.path), handled(finding)) for spec in session.report.specs for finding in spec.findings
    )
    kept = {id(one.finding) for one in query.kept(sorted_out(traits))}
    return [finding for finding in session.report.findings if id(finding) in kept]


def _handled(session: Session) -> Callable[[Finding], Handled]:
    """Return what tells what became of a finding, as the review stands now."""
    rulings, news = session.rulings, session.news
    new = news.new if news is not None else frozenset()
    own = {ruling.fingerprint for ruling in session.draft.rulings.values() if ruling.stance is not None}
    talked = {comment.fingerprint for voice in session.voices for comment in voice.draft.remarks}

    def of(finding: Finding) -> Handled:
        name, decided = finding.fingerprint, rulings.on(finding).stance is not None
        return Handled(
            new=name in new,
            reviewed=session.draft.is_reviewed(name),
            awaits=finding.verdict >= Verdict.DANGEROUS and not decided,
            decided=decided,
            mine=name in own,
            commented=name in talked,
        )

    return of
