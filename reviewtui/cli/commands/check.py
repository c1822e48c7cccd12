"""`reviewtui check`: the gate for pipelines; the exit code says the outcome."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from typing import TYPE_CHECKING

from reviewtui.check import Gate, gate
from reviewtui.cli.comparing import compare_refs
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs, add_specs, as_ref
from reviewtui.cli.printing import print_report
from reviewtui.cli.pulling import fetched
from reviewtui.cli.request import Request
from reviewtui.counting import counted
from reviewtui.errors import ExitCode
from reviewtui.formats.validation import Validation
from reviewtui.model import Disposition, Level, Report, SpecStatus, Verdict
from reviewtui.reports.tally import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.reviews.requirements.requirement import Requirement
    from reviewtui.session.record_health import Health
    from reviewtui.session.requiring import Required

DESCRIPTION = (
    "Compare two refs and say whether the change may go in: exit code 0 when the gate is open, 1 when it is shut, "
    "3 when a description could not be read, or is not valid where --validate asks for that. `fail_on` in "
    ".reviewtui.yaml says from which verdict on it shuts. What a waiver of the head answers for passes until its day."
)
EXAMPLES = (
    ("reviewtui check", "this branch against where it left the default branch"),
    ("reviewtui check --base origin/main --head HEAD", "in a pipeline, with both sides named"),
    ("reviewtui check --head INDEX", "before a commit: what is staged"),
    ("reviewtui check --validate schema", "also fail on a description that the official schema refuses"),
    ("reviewtui check --lint", "also stop new errors of design"),
    ("reviewtui check --records", "also stop new errors in decision records and their like"),
    ("reviewtui check --require-review", "also ask for a published review that agrees"),
    ("reviewtui check --format json --output report.json", "the report for other programs"),
)


_DESIGN = {Level.ERROR: "error", Level.WARN: "warning", Level.INFO: "hint"}


def add_arguments(parser: Parser) -> None:
    """Declare the two sides and the configuration."""
    add_specs(parser)
    add_refs(parser)
    add_pull_request(parser)
    parser.add_argument(
        "--validate",
        choices=[level.value for level in Validation],
        default=Validation.BASIC.value,
        help="whether changed descriptions keep to their standard: basic notes what is newly wrong; schema puts the "
        "official schema to them, and full also openapi-spec-validator (slow): what these find is an error "
        "(default: basic)",
    )
    parser.add_argument(
        "--lint",
        action="store_true",
        help="ask the design rules too; only what they mind that is new shuts the gate (default: as `lint: {check: "
        "true}` in .reviewtui.yaml says)",
    )
    parser.add_argument(
        "--records",
        action="store_true",
        help="look at the records of the head too; only errors that the base does not have shut the gate (`reviewtui "
        "records check` tells all)",
    )
    parser.add_argument(
        "--require-review",
        action="store_true",
        help="also ask for a published review that meets all that the tier asks for; what its reviewers decided to let "
        "pass does not shut the gate (`reviewtui status` says what is missing)",
    )
    parser.add_argument(
        "--review", metavar="REVIEW", type=as_ref, help="the review to require (default: that of this change)"
    )
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Compare, report, and judge; what could not be read never passes."""
    request = fetched(Request.of(given), console)
    compared = compare_refs(request, console, gating=True)
    required = _required(given, request)
    alone = outcome = gate(compared.report, compared.settings)
    if required is not None:
        left = required.left_of
        outcome = alone._replace(findings=left(alone.findings), design=left(alone.design))
    unmet = required.unmet if required else ()
    kept = _records(given, request, compared.report)
    ailing = kept.errors if kept else ()
    aside = _excused(compared.report, _number(alone) - _number(outcome))
    conclusion = _conclusion(outcome, unmet, aside, compared.report, len(ailing))
    print_report(compared.report, console, conclusion=conclusion, required=required, records=kept)
    if compared.report.errors:
        return ExitCode.UNREADABLE
    return ExitCode.DONE if outcome.is_open and not unmet and not ailing else ExitCode.GATE_SHUT


def _records(given: Namespace, request: Request, report: Report) -> Health | None:
    if not given.records:
        return None
    # Who does not ask about records waits for nothing that has to do with them.
    from reviewtui.cli.record_gating import compared_records  # noqa: PLC0415

    return compared_records(request, report)


def _required(given: Namespace, request: Request) -> Required | None:
    if not given.require_review and given.review is None:
        return None
    # Who requires no review waits for nothing that has to do with reviews.
    from reviewtui.cli.requiring import published_review  # noqa: PLC0415

    return published_review(request, given.review)


def _number(outcome: Gate) -> int:
    return len(outcome.findings) + len(outcome.design)


def _conclusion(outcome: Gate, unmet: Sequence[Requirement], aside: str, report: Report, ailing: int) -> str:
    if outcome.is_open and not unmet and not ailing:
        return f"The gate is open{aside}."
    counts = tally(outcome.findings)
    reasons = [counted(counts.of(verdict), f"open {verdict.word} finding") for verdict in reversed(Verdict)]
    levels = Counter(finding.level for finding in outcome.design for _ in range(finding.count))
    reasons += [counted(levels[level], f"new design {_DESIGN[level]}") for level in reversed(Level)]
    unread = sum(len(spec.errors) for spec in report.specs if spec.status is SpecStatus.UNREADABLE)
    reasons.append(counted(unread, "input that could not be read", "inputs that could not be read"))
    reasons.append(counted(len(report.problems), "waiver that could not be read", "waivers that could not be read"))
    flawed = len(outcome.errors) - unread - len(report.problems)
    reasons.append(counted(flawed, "error in a description", "errors in descriptions"))
    reasons.append(counted(len(unmet), "requirement that is not met", "requirements that are not met"))
    reasons.append(counted(ailing, "new error in a record", "new errors in records"))
    return f"The gate is shut: {', '.join(reason for reason in reasons if not reason.startswith('0 '))}{aside}."


def _excused(report: Report, passed: int) -> str:
    """Return what waivers and reviewers have to do with the outcome, as the end of a sentence."""
    waived = sum(finding.disposition is Disposition.WAIVED for finding in report.findings)
    told = [f"{waived:,} waived"] if waived else []
    told += [f"{passed:,} passed by the review"] if passed else []
    fails = Counter(standing.state.phrase for standing in report.waivers if standing.state.fails)
    told += [counted(number, f"{state} waiver") for state, number in sorted(fails.items())]
    return f"; {', '.join(told)}" if told else ""
