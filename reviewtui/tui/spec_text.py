"""What the card says about a description as a whole: how it differs, how it scores, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.model import Problem, SpecReport, SpecStatus
from reviewtui.scores.words import passed_words, share_words
from reviewtui.tui.card_section import QUIET, head
from reviewtui.tui.finding_words import summary
from reviewtui.tui.text_safe import plain, shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from reviewtui.figures import Scores

_STATUS = {
    SpecStatus.ADDED: "A new description: nobody depends on it yet.",
    SpecStatus.REMOVED: "This description was removed.",
    SpecStatus.CHANGED: "This description changed.",
    SpecStatus.UNCHANGED: "This description did not change.",
    SpecStatus.UNREADABLE: "This description cannot be read, so nothing is known about it.",
}


def spec_lines(spec: SpecReport, glyphs: Glyphs, advice: str = "") -> Iterator[Paragraph | Content]:
    """Return what there is to say about a description; the advice is ours, for who expected more."""
    yield Content.assemble((_STATUS[spec.status], "bold"), (plain(f"  {spec.format} {spec.version}"), QUIET))
    if spec.findings:
        yield shown(summary(spec.findings))
    if not spec.findings and spec.status is SpecStatus.CHANGED:
        yield Content("Nothing in it changed for a consumer.")
    if advice:
        yield Content(advice)
    if spec.tallies:
        yield shown(_design(spec), QUIET)
    if spec.scores is not None:
        yield from _scores(spec.scores)
    error, note = f"{glyphs.breaking} not read  ", f"{glyphs.dangerous} note  "
    yield from (_problem(problem, "bold $role-breaking", error) for problem in spec.errors)
    yield from (_problem(problem, "bold $role-dangerous", note) for problem in spec.notes)


def _scores(scores: Scores) -> Iterator[Paragraph]:
    """Say how the description scores, and what its tier asks for."""
    yield Paragraph(shown(share_words(scores.compliance.score, scores.tier)), head("Rules"))
    yield Paragraph(shown(share_words(scores.documentation.score, scores.tier)), head("Texts"))
    yield Paragraph(shown(passed_words(scores.security)), head("Risks"))


def _design(spec: SpecReport) -> str:
    """Say what the design rules were asked, and what stood before."""
    asked = sum(tally.asked for tally in spec.tallies)
    failed = sum(tally.failed for tally in spec.tallies)
    stood = sum(tally.stood for tally in spec.tallies)
    share = f"{(asked - failed) / asked:.0%} of {asked:,} design checks pass" if asked else "No design rule applies"
    return f"{share}; {stood:,} failed before already." if stood else f"{share}."


def _problem(problem: Problem, style: str, sign: str) -> Paragraph:
    place = ":".join(str(part) for part in (problem.path, problem.line) if part)
    hint = f" {problem.hint}" if problem.hint else ""
    return Paragraph(shown(f"{place}: {problem.message}{hint}"), Content.styled(sign, style))
