"""What was decided about a finding, in lines for its card: who, what, why, until when, and in which review."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.reviews.types import Stance
from reviewtui.tui.keymap import key_of
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from reviewtui.model import Finding
    from reviewtui.reviews.rulings import Spoken
    from reviewtui.reviews.team import Reviewer
    from reviewtui.tui.decisions import Decisions
    from reviewtui.tui.theme import Glyphs

QUIET = "$role-text-quiet"
COLORS = {
    Stance.ACCEPT: "$role-safe",
    Stance.FIX: "$role-breaking",
    Stance.WAIVE: "$role-info",
    Stance.QUESTION: "$role-dangerous",
}
NAMED_EXCEPTIONS = 4


def decision_lines(finding: Finding, decisions: Decisions, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return what stands on a finding, then on single operations; where nothing does, how to decide."""
    settled = decisions.on(finding)
    for spoken in settled.whole:
        yield from _ruling(spoken, decisions, glyphs)
    for operation, said in list(settled.exceptions.items())[:NAMED_EXCEPTIONS]:
        for spoken in said:
            yield from _ruling(spoken, decisions, glyphs, operation)
    rest = len(settled.exceptions) - NAMED_EXCEPTIONS
    if rest > 0:
        yield Content.styled(f"{rest:,} more operations are treated apart; {key_of('exception')} lists them", QUIET)
    if decisions.awaits(finding):
        yield Paragraph(_how_to_decide(finding), Content.styled("Open   ", f"bold {QUIET}"))


def who(reviewer: Reviewer, *, own: bool) -> str:
    """Return who speaks, as people call them."""
    return "you" if own else plain(reviewer.called)


def _how_to_decide(finding: Finding) -> Content:
    does = {"accept": " accepts", "fix": " requests a fix", "waive": " waives", "ask": " asks"}
    if len(finding.operations) > 1:
        does["exception"] = " for single operations"
    parts = [Content.assemble((key_of(name), "bold $role-accent"), (what, QUIET)) for name, what in does.items()]
    return Content(", ").join(parts)


def _ruling(spoken: Spoken, decisions: Decisions, glyphs: Glyphs, operation: str = "") -> Iterator[Paragraph]:
    ruling = spoken.ruling
    if ruling.stance is None:
        return
    word = f"{glyphs.stance(ruling.stance)} {ruling.stance.phrase}"
    head = Content.styled(f"{word}  ", f"bold {COLORS[ruling.stance]}")
    only = Content.assemble(shown(f"for {operation}: ", "bold")) if operation else Content("")
    dot = f" {glyphs.dot} "
    facts = shown(dot.join(_facts(spoken, own=decisions.by_me(spoken))), QUIET)
    if ruling.reason:
        yield Paragraph(Content.assemble(only, shown_block(ruling.reason), "\n", facts), head)
    else:
        yield Paragraph(Content.assemble(only, facts), head)


def _facts(spoken: Spoken, *, own: bool) -> Iterator[str]:
    ruling = spoken.ruling
    yield f"{who(spoken.reviewer, own=own)}, {ruling.at.date().isoformat()}"
    if ruling.owner:
        yield f"{'owner' if ruling.stance is Stance.WAIVE else 'for'} {ruling.owner}"
    if ruling.until:
        yield f"{'until' if ruling.stance is Stance.WAIVE else 'due'} {ruling.until.isoformat()}"
    if ruling.approved_by:
        yield f"approved by {ruling.approved_by}"
    if ruling.precedent:
        yield "a precedent"
    if spoken.review:
        yield f"carried over from the review {spoken.review}"
