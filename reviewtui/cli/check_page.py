"""The page of one check of records: what it minds, why, what to do, and an example."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.health.loading import health_checks
from reviewtui.reports.json_text import encoded
from reviewtui.reports.level_words import LEVEL_INKS, LEVEL_WORDS
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.cli.console import Console
    from reviewtui.model import JsonValue
    from reviewtui.records.health.declaring import HealthCheck
    from reviewtui.reports.look import Look

SCHEMA = 1


def deliver_check(check_id: str, console: Console) -> None:
    """Deliver the page of a check; UsageError names the nearest ids."""
    found = {check.id: check for check in health_checks()}
    if check_id not in found:
        near = get_close_matches(check_id, found, n=3, cutoff=0.5)
        hint = f"Did you mean {' or '.join(near)}?" if near else "`reviewtui records check` names those that apply."
        raise UsageError(f"There is no check `{check_id}`.", hint=hint)
    check = found[check_id]
    if console.json:
        checks: list[JsonValue] = [_as_json(check)]
        console.deliver(encoded({"schema": SCHEMA, "checks": checks}))
    else:
        console.deliver("\n".join(_lines(check, console.look())) + "\n")


def _lines(check: HealthCheck, look: Look) -> Iterator[str]:
    level = look.verdict(LEVEL_INKS[check.level], LEVEL_WORDS[check.level])
    yield f"{look.ink(Ink.HEADING, check.id)} ({level})"
    yield from look.wrapped(f"{check.title}.")
    yield from ("", *look.wrapped(f"Why: {check.why}"), *look.wrapped(f"Fix: {check.fix}"))
    for heading, files in (("Minded:", check.example.wrong), ("Mended:", check.example.right)):
        yield from ("", look.ink(Ink.HEADING, heading))
        for path, text in files.items():
            yield look.ink(Ink.FAINT, f"  {path}")
            yield from (f"    {look.clean(line)}".rstrip() for line in text.rstrip("\n").split("\n"))


def _as_json(check: HealthCheck) -> JsonValue:
    return {
        "id": check.id,
        "level": check.level.word,
        "title": check.title,
        "why": check.why,
        "fix": check.fix,
        "example": {"wrong": dict(check.example.wrong), "right": dict(check.example.right)},
    }
