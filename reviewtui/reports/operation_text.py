"""One operation for people: a tree of what is sent and what comes back, before and after, with the findings on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import How
from reviewtui.reports.look import INK, Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Finding
    from reviewtui.reports.look import Look
    from reviewtui.semantics import Listed, Row

_SIGNS = {How.ADDED: "+", How.REMOVED: "-", How.CHANGED: "~", How.STANDS: " "}
_STEP = 2
# What lies deeper stands no further to the right: there would be no room for its words.
_DEEPEST = 20


def render(listed: Listed, look: Look) -> str:
    """Return the tree as text that ends in a line end."""
    return "\n".join(tree_lines(listed, look)) + "\n"


def tree_lines(listed: Listed, look: Look) -> list[str]:
    """Return the tree as lines that fit the look's width."""
    lines = look.inked(Ink.HEADING, f"{listed.page.subject} in {listed.spec}")
    for row in listed.rows:
        lines += _row_lines(row, look)
    if listed.page.elsewhere:
        lines += ["", *look.inked(Ink.HEADING, "Elsewhere")]
        for finding in listed.page.elsewhere:
            lines += look.inked(INK[finding.verdict], f"{_judgement(finding, look)}: {finding.message}")
    return lines


def _row_lines(row: Row, look: Look) -> Iterator[str]:
    margin = " " * (_STEP * (min(row.depth, _DEEPEST) + 1))
    # Signs say what colors say.
    first = f"{_SIGNS[row.part.how]}{margin[1:]}"
    said = _words(row, look.glyphs.arrow, look.glyphs.dot)
    note = f" ({row.words.note})" if row.words.note else ""
    text = f"{row.part.name}: {said}{note}" if said else f"{row.part.name}{note}"
    ink = Ink.FAINT if row.part.how is How.STANDS else None
    for line in look.wrapped(text, first=first, rest=margin + "  "):
        yield look.ink(ink, line) if ink else line
    for finding in row.findings:
        yield from look.inked(
            INK[finding.verdict], _judgement(finding, look), first=margin + "  ", rest=margin + "    "
        )


def _words(row: Row, arrow: str, dot: str) -> str:
    """Return what is said of a part: both sides where they differ, one where they do not."""
    before, after = (
        f" {dot} ".join(said) if said is not None else None for said in (row.words.before, row.words.after)
    )
    if before is None or after is None or before == after:
        return (after if before is None else before) or ""
    return f"{before or 'nothing said'} {arrow} {after or 'nothing said'}"


def _judgement(finding: Finding, look: Look) -> str:
    return f"{look.glyph(finding.verdict)} {finding.verdict.word}: {finding.rule}"
