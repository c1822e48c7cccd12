"""Print a comparison in the form that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.comparing import Compared
from reviewtui.cli.console import Console
from reviewtui.errors import ExitCode
from reviewtui.model import Report

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.reports.look import Look
    from reviewtui.semantics import Listed
    from reviewtui.session.record_health import Health
    from reviewtui.session.requiring import Required


def show(compared: Compared, console: Console) -> int:
    """Print a comparison; return 3 when something could not be read, else 0."""
    if compared.listed is not None:
        _print_operation(compared.report, compared.listed, console)
    else:
        print_report(compared.report, console)
    return ExitCode.UNREADABLE if compared.report.errors else ExitCode.DONE


def _print_operation(report: Report, listed: Listed, console: Console) -> None:
    if console.json:
        # Each form is imported only when it is asked for: start-up time.
        from reviewtui.reports import operation_json  # noqa: PLC0415

        console.deliver(operation_json.render(report, listed))
        return
    from reviewtui.reports import operation_text  # noqa: PLC0415 - as above

    console.deliver(operation_text.render(listed, console.look()))


def print_report(
    report: Report,
    console: Console,
    *,
    conclusion: str = "",
    required: Required | None = None,
    records: Health | None = None,
) -> None:
    """Deliver the report, with how its review stands where one is required, and its records where they are asked for.

    The conclusion is the last line, or, beside a report for programs, goes to stderr.
    """
    if console.json:
        # Each form is imported only when it is asked for: start-up time.
        from reviewtui.reports import json  # noqa: PLC0415

        console.deliver(json.render(report, _as_json(required) | _records_as_json(records)))
        if conclusion:
            console.narrate(conclusion)
        return
    from reviewtui.reports import text  # noqa: PLC0415 -- as above
    from reviewtui.reports.nothing import UNCHANGED, nothing_in  # noqa: PLC0415 -- as above

    look = console.look()
    ending = "\n".join(look.wrapped(conclusion)) + "\n" if conclusion else ""
    console.deliver(text.render(report, look) + _as_text(required, look) + _records_as_text(records, look) + ending)
    nothing = nothing_in(report)
    # That nothing changed needs no advice: so it is in a pipeline, most of the time.
    if nothing is not None and nothing is not UNCHANGED:
        console.narrate(f"{nothing.meaning} {nothing.advice}")


def _as_json(required: Required | None) -> dict[str, JsonValue]:
    if required is None:
        return {}
    # Only a gate that requires a review waits for the words of one.
    from reviewtui.reports.required import required_as_json  # noqa: PLC0415

    return required_as_json(required.review, required.told, required.requirements, required.passed)


def _as_text(required: Required | None, look: Look) -> str:
    if required is None:
        return ""
    from reviewtui.reports.required import required_lines  # noqa: PLC0415 - as above

    return "\n".join((*required_lines(required.review, required.told, required.requirements, look), "\n"))


def _records_as_json(records: Health | None) -> dict[str, JsonValue]:
    if records is None:
        return {}
    # Only a gate that looks at records waits for their words.
    from reviewtui.cli.health_json import health_as_json  # noqa: PLC0415

    return {"records": health_as_json(records)}


def _records_as_text(records: Health | None, look: Look) -> str:
    if records is None:
        return ""
    from reviewtui.cli.health_text import render  # noqa: PLC0415 - as above

    return f"\n{render(records, look)}\n"
