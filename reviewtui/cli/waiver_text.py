"""Waivers for people: one that is written, and those of a repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.waiver_listing import EXPIRED, PRUNE
from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.neutral import neutral_lines
from reviewtui.reports.look import Ink
from reviewtui.reports.problem_text import problem_lines
from reviewtui.reports.waiver_text import standing_lines
from reviewtui.standing import WaiverState

if TYPE_CHECKING:
    from reviewtui.cli.waiver_listing import Listing
    from reviewtui.reports.look import Look
    from reviewtui.session.waiving import PlannedWaiver


def planned_text(planned: PlannedWaiver, look: Look, *, written: bool) -> str:
    """Return the path and the text of a waiver, and what keeps it from holding."""
    done = "written" if written else "as it was" if planned.unchanged else "not written"
    lines = [look.ink(Ink.HEADING, f"{look.clean(planned.path)} ({done})")]
    lines.append(look.ink(Ink.FAINT, look.glyphs.rule * look.columns))
    lines += [look.clean(line) for line in neutral_lines(planned.content.decode().rstrip("\n"))]
    if planned.standing is not None and planned.standing.state is not WaiverState.HOLDS:
        lines += ["", *standing_lines(planned.standing, look)]
    return "\n".join(lines) + "\n"


def listing_text(listing: Listing, look: Look) -> str:
    """Return the waivers that were asked for, and how many there are of each state."""
    lines: list[str] = []
    mark = look.verdict(Verdict.BREAKING, f"{look.glyphs.breaking} cannot be read")
    for error in listing.errors:
        lines += problem_lines(error, look, mark)
    for standing in listing.standings:
        lines += standing_lines(standing, look)
    return "\n".join([*lines, *look.inked(Ink.HEADING, _last(listing))]) + "\n"


def _last(listing: Listing) -> str:
    waivers = counted(len(listing.standings), "waiver")
    if listing.what == PRUNE:
        return f"{waivers} removed" if listing.removed else f"{waivers} would be removed"
    if listing.what == EXPIRED:
        return f"{waivers} expired"
    if listing.debt.oldest is None:
        return "no waivers"
    told = [f"{number:,} {state.phrase}" for state, number in listing.debt.counts.items()]
    precedents = len(listing.debt.precedents)
    told += [counted(precedents, "precedent")] if precedents else []
    return f"{waivers}: {', '.join(told)}, the first until {listing.debt.oldest.until}"
