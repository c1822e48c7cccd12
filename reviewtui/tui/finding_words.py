"""How a finding is called on the screen: the verdict of a change, or how much a design rule minds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reviewtui.counting import counted
from reviewtui.model import Finding, Level, Verdict

_WORDS = {Level.ERROR: "error", Level.WARN: "warning", Level.INFO: "hint"}
# A design rule never says "breaking" or "safe"; its levels take the tones between.
_TONES = {Level.ERROR: Verdict.DANGEROUS, Level.WARN: Verdict.DANGEROUS, Level.INFO: Verdict.INFO}
# Design comes after what changes for consumers, the worst first in both.
_FIRST_DESIGN = -10


def is_design(finding: Finding) -> bool:
    """Whether it is about how an element stands, and not about a change."""
    return finding.level is not None


def word(finding: Finding) -> str:
    """Return the one word for how bad it is."""
    return _WORDS[finding.level] if finding.level is not None else finding.verdict.word


def tone(finding: Finding) -> Verdict:
    """Return the verdict whose glyph and color it is shown with."""
    return _TONES[finding.level] if finding.level is not None else finding.verdict


def rank(finding: Finding) -> int:
    """Return a number that is greater for what a reader should see first."""
    return _FIRST_DESIGN + finding.level if finding.level is not None else int(finding.verdict)


def summary(findings: Iterable[Finding]) -> str:
    """Return "3 breaking, 2 safe; design: 1 error" for what there is."""
    found = list(findings)
    verdicts = Counter(finding.verdict for finding in found if finding.level is None)
    levels = Counter(finding.level for finding in found if finding.level is not None)
    changes = ", ".join(f"{verdicts[verdict]:,} {verdict.word}" for verdict in sorted(verdicts, reverse=True))
    design = ", ".join(counted(levels[level], _WORDS[level]) for level in sorted(levels, reverse=True))
    return "; ".join(part for part in (changes, f"design: {design}" if design else "") if part)
