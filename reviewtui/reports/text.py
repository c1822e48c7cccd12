"""The report for people: by description and cause, worst first, with what it does to whom and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import SpecStatus, Verdict
from reviewtui.reports.finding_text import finding_lines
from reviewtui.reports.look import INK, Ink
from reviewtui.reports.measure import fitted
from reviewtui.reports.problem_text import note_lines, problem_lines
from reviewtui.reports.rule_words import RuleOf, rule_of
from reviewtui.reports.tally import tally, tally_levels, tally_report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.model import Finding, Report, Revision, SpecReport
    from reviewtui.reports.look import Look
    from reviewtui.rules.rule import Rule

_SHORT_COMMIT = 8
_ALWAYS_IN_FULL = Verdict.DANGEROUS


def render(report: Report, look: Look, rule: RuleOf = rule_of) -> str:
    """Return the report as lines that fit the look's width; `rule` finds the words behind a finding."""
    lines = [*look.inked(Ink.HEADING, _heading(report, look)), ""]
    explained: set[str] = set()
    shown = [spec for spec in report.specs if _has_something_to_say(spec, look)]
    for spec in sorted(shown, key=_worst_first):
        lines += _spec_lines(spec, report, look, rule, explained)
        lines.append("")
    if report.waivers or report.problems:
        # Only where there are waivers their words are loaded.
        from reviewtui.reports.waiver_text import waiver_lines  # noqa: PLC0415

        lines += waiver_lines(report, look)
    lines += last_lines(report, look)
    return "\n".join(lines) + "\n"


def last_lines(report: Report, look: Look) -> list[str]:
    """Return the counts of the whole report: one line, unless the terminal is very narrow."""
    if not report.specs:
        return look.inked(Ink.HEADING, "No API description found; nothing was compared.")
    compared = counted(len(report.specs), "description")
    total = tally_report(report)
    design = tally_levels(report.specs).words()
    if not total.findings and not total.errors and not design:
        return look.inked(INK[Verdict.SAFE], f"{look.glyph(Verdict.SAFE)} No differences in {compared}.")
    worst = max((finding.verdict for finding in report.findings), default=Verdict.INFO)
    worst = Verdict.BREAKING if total.errors else worst
    separator = f" {look.glyphs.dot} "
    return look.inked(INK[worst], f"{separator.join(total.words() + design)} in {compared}")


def _heading(report: Report, look: Look) -> str:
    return f"{_named(report.base)} {look.glyphs.arrow} {_named(report.head)}"


def _named(revision: Revision) -> str:
    commit = (revision.commit or "")[:_SHORT_COMMIT]
    return f"{revision.ref} ({commit})" if commit and not revision.ref.startswith(commit) else revision.ref


def _has_something_to_say(spec: SpecReport, look: Look) -> bool:
    return look.verbose or spec.status is not SpecStatus.UNCHANGED or bool(spec.findings or spec.errors)


def _worst_first(spec: SpecReport) -> tuple[bool, int, str]:
    worst = max((finding.verdict for finding in spec.findings), default=Verdict.INFO)
    return (not spec.errors, -worst, spec.path)


def _spec_lines(spec: SpecReport, report: Report, look: Look, rule: RuleOf, explained: set[str]) -> Iterator[str]:
    yield from _spec_heading(spec, look)
    wrong = "cannot be read" if spec.status is SpecStatus.UNREADABLE else "error"
    for error in spec.errors:
        yield from problem_lines(error, look, look.verdict(Verdict.BREAKING, f"{look.glyphs.breaking} {wrong}"))
    full, short = _parted([finding for finding in spec.findings if finding.level is None], look)
    for rule_id, findings in _by_rule(full):
        yield ""
        yield from _cause_lines(findings, report, look, rule(findings[0]), explain=rule_id not in explained)
        explained.add(rule_id)
    if short:
        yield ""
        yield from _short_lines(short, look, rule)
    if spec.tallies:
        # Only a report with design rules waits for their words to load.
        from reviewtui.reports.lint_text import design_lines  # noqa: PLC0415

        yield from design_lines(spec, look, rule, explained)
    if spec.notes:
        yield ""
        yield from note_lines(spec.notes, look)


def _spec_heading(spec: SpecReport, look: Look) -> Iterator[str]:
    name = look.clean(spec.path or spec.base_path)
    about = [" ".join(part for part in (spec.format, look.clean(spec.version)) if part), spec.status.value]
    if spec.path and spec.base_path and spec.base_path != spec.path:
        about.append(f"was {look.clean(spec.base_path)}")
    about += tally(spec.findings).words()
    separator = f" {look.glyphs.dot} "
    yield look.ink(Ink.HEADING, name)
    yield from look.inked(Ink.FAINT, separator.join(part for part in about if part))
    yield look.ink(Ink.FAINT, look.glyphs.rule * look.columns)


def _parted(findings: list[Finding], look: Look) -> tuple[list[Finding], list[Finding]]:
    """Part findings to show in full from those to count by rule; breaking and dangerous are always in full."""
    if look.verbose:
        return findings, []
    full = [finding for finding in findings if finding.verdict >= _ALWAYS_IN_FULL]
    return full, [finding for finding in findings if finding.verdict < _ALWAYS_IN_FULL]


def _by_rule(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    groups: dict[tuple[Verdict, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.verdict, finding.rule), []).append(finding)
    ordered = sorted(groups.items(), key=lambda group: -group[0][0])
    return [(rule_id, group) for (_, rule_id), group in ordered]


def _cause_lines(
    findings: list[Finding], report: Report, look: Look, rule: Rule | None, *, explain: bool
) -> Iterator[str]:
    verdict = findings[0].verdict
    mark = f"{look.glyph(verdict)} {verdict.word}"
    title = rule.title if rule else findings[0].rule
    first, *more = look.wrapped(title, first=f"{mark}  ", rest=" " * (len(mark) + 2))
    yield look.verdict(verdict, mark) + look.ink(Ink.HEADING, first[len(mark) :])
    yield from (look.ink(Ink.HEADING, line) for line in more)
    for finding in findings:
        yield from finding_lines(finding, report, look)
    if rule is not None and explain:
        yield from look.wrapped(rule.why, first="    why  ", rest=" " * 9)
        yield from look.wrapped(rule.fix, first="    fix  ", rest=" " * 9)
    yield from look.inked(Ink.FAINT, findings[0].rule, "    rule ", " " * 9)


def _short_lines(findings: list[Finding], look: Look, rule: RuleOf) -> Iterator[str]:
    groups = _by_rule(findings)
    digits = max(len(f"{len(group):,}") for _, group in groups)
    longest = max(len(group[0].verdict.word) for _, group in groups)
    for rule_id, group in groups:
        verdict = group[0].verdict
        mark = f"{look.glyph(verdict)} {fitted(verdict.word, longest)}  {len(group):>{digits},}"
        found = rule(group[0])
        first, *more = look.wrapped(found.title if found else rule_id, first=f"{mark}  ", rest=" " * (len(mark) + 2))
        yield look.verdict(verdict, mark) + first[len(mark) :]
        yield from more
    yield from look.inked(Ink.FAINT, f"{counted(len(findings), 'change')} in short; -v shows each one", "  ")
