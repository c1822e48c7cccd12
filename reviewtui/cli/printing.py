"""Print a comparison in the form that was asked for."""

from __future__ import annotations

from reviewtui.cli.comparing import Compared
from reviewtui.cli.console import Console
from reviewtui.errors import ExitCode
from reviewtui.model import Report


def show(compared: Compared, console: Console) -> int:
    """Print a comparison; return 3 when something could not be read, else 0."""
    print_report(compared.report, console)
    return ExitCode.UNREADABLE if compared.report.errors else ExitCode.DONE


def print_report(report: Report, console: Console, *, conclusion: str = "") -> None:
    """Deliver the report; the conclusion is its last line, or, beside a report for programs, goes to stderr."""
    if console.json:
        # Each form is imported only when it is asked for: start-up time.
        from reviewtui.reports import json  # noqa: PLC0415

        console.deliver(json.render(report))
        if conclusion:
            console.narrate(conclusion)
        return
    from reviewtui.reports import text  # noqa: PLC0415 -- as above

    look = console.look()
    ending = "\n".join(look.wrapped(conclusion)) + "\n" if conclusion else ""
    console.deliver(text.render(report, look) + ending)
