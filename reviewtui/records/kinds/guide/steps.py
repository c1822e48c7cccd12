"""The steps of a migration: what changes on one operation, with what is sent and what comes back before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.model import How, Kind
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.records.kinds.guide.ordering import Part, part
from reviewtui.records.kinds.guide.versions import version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.model import Finding, Operation, SpecReport
    from reviewtui.records.kinds.guide.versions import Answered, Sent, Version
    from reviewtui.records.known import Known

MOST_STEPS = 30
_CALLED = frozenset({Kind.PATH, Kind.OPERATION})


@dataclass(frozen=True, slots=True)
class Step:
    """What a consumer of one operation does; an example is None where it shows no difference, or none can be made.

    `alike` counts the other operations that the same changes reach. `gone` tells that the operation is no more.
    """

    name: str
    part: str
    changes: tuple[str, ...]
    actions: tuple[str, ...]
    alike: int
    gone: bool
    sent_before: Sent | None = None
    sent_after: Sent | None = None
    answered_before: Answered | None = None
    answered_after: Answered | None = None


def steps(known: Known, findings: Sequence[Finding]) -> tuple[Step, ...]:
    """Return the steps for some findings, in their order; findings of one operation are one step."""
    if known.review is None:
        return ()
    made: list[Step] = []
    for spec in known.review.report.specs:
        grouped = _by_operation([finding for finding in findings if finding in spec.findings])
        if grouped:
            made += _of_spec(known, spec, grouped)
    return tuple(made[:MOST_STEPS])


def _of_spec(known: Known, spec: SpecReport, grouped: dict[Operation | None, list[Finding]]) -> list[Step]:
    before, after = version(spec.base_path, known.base), version(spec.path, known.head)
    return [_step(operation, mine, before, after) for operation, mine in grouped.items()]


def _by_operation(findings: Sequence[Finding]) -> dict[Operation | None, list[Finding]]:
    """Return findings by the operation that shows them: one that is shown already, else the first that they reach."""
    grouped: dict[Operation | None, list[Finding]] = {}
    for finding in findings:
        shown = next((operation for operation in finding.operations if operation in grouped), None)
        grouped.setdefault(shown or next(iter(finding.operations), None), []).append(finding)
    return grouped


def _step(operation: Operation | None, findings: list[Finding], before: Version, after: Version) -> Step:
    reached = {one for finding in findings for one in finding.operations}
    parts = {part(finding.change) for finding in findings}
    gone = any(one.change.kind in _CALLED and one.change.how is How.REMOVED for one in findings)
    step = Step(
        name=str(operation) if operation else "The API as a whole",
        part=min(parts).word,
        changes=tuple(dict.fromkeys(finding.message for finding in findings)),
        actions=tuple(dict.fromkeys(filter(None, map(consumer_step, findings)))),
        alike=max(0, len(reached) - 1),
        gone=gone,
    )
    return _with_examples(step, operation, findings, before, after) if operation else step


def _with_examples(step: Step, operation: Operation, findings: list[Finding], before: Version, after: Version) -> Step:
    parts = {part(finding.change) for finding in findings}
    about = frozenset(name for one in findings if (name := _named(one)))
    if step.gone:
        return replace(step, sent_before=before.request(operation, about))
    if Part.REQUESTS in parts:
        old, new = _requests(operation, about, before, after)
        step = replace(step, sent_before=old, sent_after=new)
    if Part.RESPONSES in parts:
        answers = before.response(operation), after.response(operation)
        step = replace(
            step, answered_before=answers[0] if answers[0] != answers[1] else None, answered_after=answers[1]
        )
    return step


def _requests(
    operation: Operation, about: frozenset[str], before: Version, after: Version
) -> tuple[Sent | None, Sent | None]:
    """Return a request before and after; the shortest ones where full ones do not show what changed."""
    for least in (False, True):
        old, new = (one.request(operation, about, least=least) for one in (before, after))
        if old != new:
            return old, new
    return None, after.request(operation, about)


def _named(finding: Finding) -> str:
    """Return the name of the parameter that a finding is about, which its subject holds between backticks."""
    if finding.change.kind is not Kind.PARAMETER:
        return ""
    return finding.change.subject.partition("`")[2].rpartition("`")[0]
