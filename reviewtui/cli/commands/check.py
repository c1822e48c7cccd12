"""`reviewtui check`: the gate for pipelines; the exit code says the outcome."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.check import Gate, gate
from reviewtui.cli.comparing import compare_refs
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, add_refs, add_specs
from reviewtui.cli.printing import print_report
from reviewtui.cli.request import Request
from reviewtui.counting import counted
from reviewtui.errors import ExitCode
from reviewtui.model import Verdict
from reviewtui.reports.tally import tally

DESCRIPTION = (
    "Compare two refs and say whether the change may go in: exit code 0 when the gate is open, 1 when it is shut, "
    "3 when a description could not be read. `fail_on` in .reviewtui.yaml says from which verdict on it shuts."
)
EXAMPLES = (
    ("reviewtui check", "this branch against where it left the default branch"),
    ("reviewtui check --base origin/main --head HEAD", "in a pipeline, with both sides named"),
    ("reviewtui check --head INDEX", "before a commit: what is staged"),
    ("reviewtui check --format json --output report.json", "the report for other programs"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the two sides and the configuration."""
    add_specs(parser)
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Compare, report, and judge; what could not be read never passes."""
    compared = compare_refs(Request.of(given), console)
    outcome = gate(compared.report, compared.settings)
    print_report(compared.report, console, conclusion=_conclusion(outcome))
    if compared.report.errors:
        return ExitCode.UNREADABLE
    return ExitCode.DONE if outcome.is_open else ExitCode.GATE_SHUT


def _conclusion(outcome: Gate) -> str:
    if outcome.is_open:
        return "The gate is open."
    counts = tally(outcome.findings)
    reasons = [counted(counts.of(verdict), f"open {verdict.word} finding") for verdict in reversed(Verdict)]
    reasons.append(counted(len(outcome.errors), "input that could not be read", "inputs that could not be read"))
    return f"The gate is shut: {', '.join(reason for reason in reasons if not reason.startswith('0 '))}."
