"""What `reviewtui --help` prints: every command with one line, in groups, without importing any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui import __doc__ as purpose
from reviewtui.cli.table import groups
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from reviewtui.reports.look import Look

EXIT_CODES = (
    (0, "done; for check: the gate is open"),
    (1, "the gate is shut; for verify: what was published is no longer what it was"),
    (2, "wrong usage or configuration"),
    (3, "some input could not be read; the rest was still reported"),
    (4, "Git or the file system refused; nothing half-written"),
    (130, "interrupted"),
)


def overview(look: Look) -> str:
    """Return the overview of all commands."""
    found = groups()
    wide = max(len(command.name) for group in found for command in group.entries)
    lines = [*look.wrapped(purpose or ""), "", look.ink(Ink.HEADING, "usage:") + " reviewtui [COMMAND] [OPTIONS]"]
    for group in found:
        lines += ["", look.ink(Ink.HEADING, f"{group.title}:")]
        for command in group.entries:
            lines += look.wrapped(command.summary, first=f"  {command.name:<{wide}}  ", rest=" " * (wide + 4))
    lines += ["", *look.wrapped("`reviewtui COMMAND --help` shows its options and examples.")]
    lines += ["", look.ink(Ink.HEADING, "exit codes:")]
    for code, about in EXIT_CODES:
        lines += look.wrapped(about, first=f"  {code:>3}  ", rest=" " * 7)
    return "\n".join(lines) + "\n"
