"""The text report: what it says, in which order, and that it fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from reviewtui.model import Disposition, Finding, Kind, Report, Revision, SpecReport, SpecStatus, Verdict
from reviewtui.reports import text
from reviewtui.reports.look import Look
from reviewtui.reports.measure import display_width
from reviewtui.rules.loading import rules_of

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_worst_is_first_and_counts_are_last(report: Report) -> None:
    lines = text.render(report, Look(width=100)).splitlines()
    broken = next(number for number, line in enumerate(lines) if line == "apis/broken/openapi.yaml")
    breaking, dangerous, safe = (
        next(number for number, line in enumerate(lines) if line.startswith(mark))
        for mark in ("✖ breaking", "▲ dangerous", "✔ safe")
    )
    assert lines[0] == "main (aaaaaaaa) → orders-v2 (bbbbbbbb)"
    assert broken < breaking < dangerous < safe
    assert lines[-1] == "1 breaking · 1 dangerous · 3 safe · 1 error in 3 descriptions"


def test_a_finding_says_where_whom_why_and_how_to_fix(report: Report) -> None:
    shown = text.render(report, Look(width=100))
    assert "  - Operation DELETE /orders/{orderId} was removed.\n" in shown
    assert "    apis/orders/paths/order.yaml:44:1 in main\n" in shown, "a removed element is found in the base"
    assert "    reaches DELETE /orders/{orderId}\n" in shown
    rule = next(rule for rule in rules_of(_kind(report)) if rule.id == "operation-removed")
    words = " ".join(shown.split())
    assert f"why {rule.why}" in words
    assert f"fix {rule.fix}" in words
    assert "rule operation-removed" in words


def test_one_cause_names_a_few_of_its_operations(report: Report) -> None:
    shown = text.render(report, Look(width=100))
    assert "1 cause, 214 operations: GET /things/000, GET /things/001, GET /things/002 and 211 more" in shown
    assert "/things/213" in text.render(report, Look(width=100, verbose=True))


def test_the_fix_is_told_once_a_rule_in_a_report(operation_removed: Finding, report: Report) -> None:
    spec = next(spec for spec in report.specs if spec.findings)
    again = replace(spec, path="apis/other.yaml", findings=(operation_removed, operation_removed))
    shown = text.render(replace(report, specs=(spec, again)), Look())
    assert shown.count("    why  ") == 1
    assert shown.count("was removed.") == 3
    assert shown.count("rule operation-removed") == 2


def test_safe_findings_are_counted_unless_everything_is_asked_for(report: Report) -> None:
    short, full = text.render(report, Look()), text.render(report, Look(verbose=True))
    assert "Operation GET /new/1 was added." not in short
    assert re.search(r"✔ safe +3 ", short)
    assert "3 changes in short; -v shows each one" in short
    assert "Operation GET /new/1 was added." in full
    assert "-v shows" not in full


def test_unchanged_descriptions_are_named_only_when_everything_is_asked_for(report: Report) -> None:
    assert "apis/same.yaml" not in text.render(report, Look())
    assert "apis/same.yaml" in text.render(report, Look(verbose=True))


def test_what_cannot_be_read_is_told_with_its_place_and_hint(report: Report) -> None:
    shown = text.render(report, Look())
    assert "✖ cannot be read  apis/broken/openapi.yaml:3:7\n    expected a mapping\n" in shown
    assert "    hint: Close the bracket.\n" in shown


def test_the_first_tolerated_things_are_told_with_their_lines(report: Report) -> None:
    spec = next(spec for spec in report.specs if spec.notes)
    many = tuple(replace(spec.notes[0], line=number, hint="Mend it.") for number in range(1, 6))
    shown = text.render(replace(report, specs=(replace(spec, notes=many),)), Look())
    assert [f"{spec.path}:{number}:" in shown for number in range(1, 6)] == [True, True, True, False, False]
    assert "`exclusiveMinimum` is a boolean, as in 3.0" in shown
    assert "2 more things tolerated; -v shows what to do about them" in shown
    full = text.render(replace(report, specs=(replace(spec, notes=many),)), Look(verbose=True))
    assert full.count("hint: Mend it.") == 5
    assert "-v shows" not in full


def test_a_removal_says_in_one_line_what_it_looks_like(report: Report) -> None:
    shown = " ".join(text.render(report, Look()).split())
    guess = " looks like a move of `DELETE /orders/{orderId}` to `DELETE /carts/{id}` (new at apis/carts.yaml:12) "
    assert shown.count(guess) == shown.count("looks like") == 1


def test_a_decision_stands_before_the_message(
    operation_removed: Finding, one_finding_report: Callable[[Finding], Report]
) -> None:
    waived = replace(operation_removed, disposition=Disposition.WAIVED)
    shown = text.render(one_finding_report(waived), Look())
    assert "[waived] Operation DELETE" in shown
    assert shown.endswith("1 breaking · 1 waived in 1 description\n")


def test_a_renamed_description_says_what_it_was(
    operation_removed: Finding, one_finding_report: Callable[[Finding], Report]
) -> None:
    report = one_finding_report(operation_removed)
    moved = replace(report.specs[0], base_path="old/openapi.yaml")
    assert "was old/openapi.yaml" in text.render(replace(report, specs=(moved,)), Look())


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("width", [40, 60, 80, 110, 400])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int, verbose: bool) -> None:  # noqa: FBT001
    for line in text.render(report, Look(width=width, verbose=verbose)).splitlines():
        # Places are never cut: they are there to be clicked and copied.
        if not re.search(r"\.yaml(:|$)", line):
            assert display_width(line) <= width, line


def test_color_adds_nothing_but_color(report: Report) -> None:
    plain, colored = text.render(report, Look()), text.render(report, Look(color=True))
    assert "\x1b" not in plain
    assert ANSI.sub("", colored) == plain
    assert "\x1b[1;31m✖ breaking\x1b[0m" in colored


def test_a_terminal_without_unicode_gets_ascii(report: Report) -> None:
    spec = replace(report.specs[1], path="apis/bestellung/größe.yaml")
    shown = text.render(replace(report, specs=(spec,)), Look(unicode=False, verbose=True))
    assert shown.isascii()
    assert "x breaking" in shown
    assert "! dangerous" in shown


def test_foreign_text_cannot_steer_the_terminal(
    operation_removed: Finding, one_finding_report: Callable[[Finding], Report]
) -> None:
    evil = "\x1b[31m\x9b2J\u202eevil [bold]x[/] \x07"
    finding = replace(operation_removed, message=evil, rule=evil)
    shown = text.render(replace(one_finding_report(finding), head=Revision(evil, None)), Look())
    assert not set("\x1b\x9b\u202e\x07") & set(shown)
    assert "\\x1b[31m\\x9b2J\\u202eevil [bold]x[/]" in shown


def test_no_difference_and_no_description_are_told_apart() -> None:
    nothing = Report(Revision("a", None), Revision("b", None), ())
    same = SpecReport("a.yaml", "a.yaml", "openapi", "3.1.0", SpecStatus.UNCHANGED)
    assert text.render(nothing, Look()).endswith("No API description found; nothing was compared.\n")
    assert text.render(replace(nothing, specs=(same,)), Look()).endswith("✔ No differences in 1 description.\n")


def test_findings_of_one_rule_with_two_verdicts_stay_apart(operation_removed: Finding, report: Report) -> None:
    milder = replace(operation_removed, verdict=Verdict.DANGEROUS)
    spec = replace(report.specs[1], findings=(operation_removed, milder))
    shown = text.render(replace(report, specs=(spec,)), Look())
    assert "✖ breaking" in shown
    assert "▲ dangerous" in shown


def _kind(report: Report) -> Kind:
    return report.findings[0].change.kind
