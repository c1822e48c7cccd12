"""What the design rules say, for people: by description and rule, worst first, each rule explained once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Disposition, Level, SpecStatus, Verdict
from reviewtui.reports.finding_text import place, reach
from reviewtui.reports.level_words import DOUBT, LEVEL_INKS, LEVEL_WORDS
from reviewtui.reports.look import Ink
from reviewtui.reports.problem_text import note_lines, problem_lines
from reviewtui.reports.rule_words import RuleOf, rule_of
from reviewtui.reports.score_text import score_lines
from reviewtui.reports.tally import tally_levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.model import Finding, Report, SpecReport
    from reviewtui.reports.look import Look
    from reviewtui.rules.rule import Rule

_MOST_SHOWN = 3
_MORE = "-v tells hints in full; `reviewtui explain RULE` tells all about one rule"


def render(report: Report, look: Look, rule: RuleOf = rule_of) -> str:
    """Return the report as lines that fit the look's width; `rule` finds the words behind a finding."""
    lines: list[str] = []
    explained: set[str] = set()
    for spec in report.specs:
        lines += [*_heading(spec, look), *_body(spec, look, rule, explained), ""]
    if report.waivers or report.problems:
        # Only where there are waivers their words are loaded.
        from reviewtui.reports.waiver_text import waiver_lines  # noqa: PLC0415

        lines += waiver_lines(report, look)
    return "\n".join([*lines, *_last(report, look)]) + "\n"


def _heading(spec: SpecReport, look: Look) -> Iterator[str]:
    about = [" ".join(part for part in (spec.format, look.clean(spec.version)) if part)]
    about += tally_levels([spec]).words() or (["nothing to say"] if spec.tallies else [])
    yield look.ink(Ink.HEADING, look.clean(spec.path))
    yield from look.inked(Ink.FAINT, f" {look.glyphs.dot} ".join(part for part in about if part))
    yield look.ink(Ink.FAINT, look.glyphs.rule * look.columns)
    if spec.scores is not None:
        yield from score_lines(spec.scores, look)


def _body(spec: SpecReport, look: Look, rule: RuleOf, explained: set[str]) -> Iterator[str]:
    wrong = "cannot be read" if spec.status is SpecStatus.UNREADABLE else "error"
    for error in spec.errors:
        yield from problem_lines(error, look, look.verdict(Verdict.BREAKING, f"{look.glyphs.breaking} {wrong}"))
    yield from _rules(spec, look, rule, explained)
    if spec.notes:
        yield ""
        yield from note_lines(spec.notes, look)


def design_lines(spec: SpecReport, look: Look, rule: RuleOf, explained: set[str]) -> Iterator[str]:
    """Give what the design rules say of one description below what changed in it."""
    told = f" {look.glyphs.dot} ".join(tally_levels([spec]).words())
    yield ""
    yield from look.inked(Ink.HEADING, f"design {look.glyphs.dot} {told or 'nothing to say'}")
    yield from _rules(spec, look, rule, explained)


def _rules(spec: SpecReport, look: Look, rule: RuleOf, explained: set[str]) -> Iterator[str]:
    told = [finding for finding in spec.findings if finding.disposition is Disposition.OPEN or look.verbose]
    for level in reversed(Level):
        for rule_id, findings in _by_rule(finding for finding in told if finding.level is level):
            yield ""
            yield from _rule_lines(findings, level, look, rule(findings[0]), explain=rule_id not in explained)
            explained.add(rule_id)


def _by_rule(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule, []).append(finding)
    return list(groups.items())


def _rule_lines(
    findings: list[Finding], level: Level, look: Look, rule: Rule | None, *, explain: bool
) -> Iterator[str]:
    mark = f"{look.glyph(LEVEL_INKS[level])} {LEVEL_WORDS[level]}"
    first, *more = look.wrapped(rule.title if rule else findings[0].rule, first=f"{mark}  ", rest=" " * (len(mark) + 2))
    yield look.verdict(LEVEL_INKS[level], mark) + look.ink(Ink.HEADING, first[len(mark) :])
    yield from (look.ink(Ink.HEADING, line) for line in more)
    # Hints are many: where they are not asked for, one place and the name of the rule will do.
    brief = level is Level.INFO and not look.verbose
    most = len(findings) if look.verbose else 1 if brief else _MOST_SHOWN
    shown = findings[:most]
    for finding in shown:
        yield from _finding_lines(finding, look, most)
    if len(findings) > len(shown):
        yield from look.inked(Ink.FAINT, f"and {len(findings) - len(shown):,} more; -v shows each", "  - ", "    ")
    if rule is not None and explain and not brief:
        yield from look.wrapped(rule.why, first="    why  ", rest=" " * 9)
        yield from look.wrapped(rule.fix, first="    fix  ", rest=" " * 9)
        if rule.heuristic:
            yield from look.wrapped(DOUBT, first="    note ", rest=" " * 9)
    doubt = " (by names and texts; may be wrong)" if rule is not None and rule.heuristic and brief else ""
    yield from look.inked(Ink.FAINT, f"{findings[0].rule}{doubt}", "    rule ", " " * 9)


def _finding_lines(finding: Finding, look: Look, most: int) -> Iterator[str]:
    stood = "" if finding.disposition is Disposition.OPEN else f"[{finding.disposition.value}] "
    yield from look.wrapped(f"{stood}{finding.message}", first="  - ", rest="    ")
    if finding.reason:
        yield from look.wrapped(f"because: {finding.reason}", first="    ")
    if look.verbose:
        yield "    " + look.ink(Ink.FAINT, f"fingerprint {finding.fingerprint}")
    places = finding.places if look.verbose else finding.places[:most]
    for where in places or ((finding.where,) if finding.where else ()):
        yield "    " + look.ink(Ink.INFO, place(where, look))
    if len(finding.operations) > 1:
        yield from look.wrapped(reach(finding.operations, look), first="    ")


def _last(report: Report, look: Look) -> list[str]:
    if not report.specs:
        return look.inked(Ink.HEADING, "No API description found; nothing was looked at.")
    words = tally_levels(report.specs).words()
    if report.errors:
        words.append(counted(len(report.errors), "input that could not be read", "inputs that could not be read"))
    told = f" {look.glyphs.dot} ".join(words) or "Nothing to say"
    last = look.inked(Ink.HEADING, f"{told} in {counted(len(report.specs), 'description')}")
    hinted = any(finding.level is Level.INFO for finding in report.findings)
    return last + (look.inked(Ink.FAINT, _MORE) if hinted and not look.verbose else [])
