"""What a notice tells of: whom it is for, what changes for them, and what they do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.decoding import nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.model import Disposition, Verdict
from reviewtui.records.callers import reached
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.records.endings import ends
from reviewtui.records.rows import WHOLE
from reviewtui.records.wording import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.model import Finding
    from reviewtui.records.callers import Reached
    from reviewtui.records.known import Known

NO_ACTION = "Nothing."


@dataclass(frozen=True, slots=True)
class Told:
    """A row of what changes: in a sentence, for which operations, and what a consumer does about it."""

    message: str
    operations: str
    action: str
    fingerprint: str


def told_of(known: Known) -> tuple[Finding, ...]:
    """Return the findings that consumers have to hear of: what breaks them, and what ends."""
    if known.review is None:
        return ()
    if known.only:
        return known.findings
    return tuple(
        finding
        for finding in known.review.report.findings
        if (finding.verdict is Verdict.BREAKING and finding.disposition is Disposition.OPEN) or ends(finding)
    )


def for_consumer(known: Known, findings: Sequence[Finding], name: str) -> Reached:
    """Return what reaches one consumer of the inventory; `UsageError` when it has no such, or nothing reaches it."""
    people = known.inventory.consumers
    if not any(one.name.casefold() == name.strip().casefold() for one in people):
        where = f"`{known.inventory.path}` lists" if known.inventory.path else "there is no inventory that lists"
        message = f"{where} no consumer {quoted(name)}" if known.inventory.path else f"{where} {quoted(name)}"
        raise UsageError(message, hint=nearest(name, [one.name for one in people]))
    for one in reached(known, findings):
        if one.consumer.name.casefold() == name.strip().casefold():
            return one
    raise UsageError(
        f"nothing of this reaches {quoted(name)}", hint="The operations that it uses stand in the inventory."
    )


def rows_of(findings: Sequence[Finding], only: Reached | None = None) -> tuple[Told, ...]:
    """Return the rows of some findings; for one consumer, with the operations that it uses."""
    return tuple(
        Told(
            finding.message,
            named([one for one in finding.operations if only is None or one in only.operations]) or WHOLE,
            consumer_step(finding) or NO_ACTION,
            finding.fingerprint,
        )
        for finding in findings
    )
