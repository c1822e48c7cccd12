"""Who is hit by the change and what they have to do, before anybody reads a rule: for those who plan and announce."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Direction, Disposition, How, Kind, Verdict
from reviewtui.records.wording import operations_of
from reviewtui.reviews.votes import AGREES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.model import Finding, Report
    from reviewtui.rubric.types import Decision

_MOST_CAUSES = 6
_MOST_OPERATIONS = 20
_OWNED = frozenset({Disposition.OPEN, Disposition.WAIVED})

_LEAVE = "stop calling what goes away"
_QUIT = "leave the channels that go away"
_CONNECT = "change how they connect"
_CALL = "change the address that they call"
_IDENTIFY = "change how they identify themselves"
_SEND = "change what they send"
_READ = "change how they read what they get"
_BOTH = "change what they send and how they read what they get"
_LOOK = "look whether they rely on it"
_BEWARE = "be ready for it; most notice nothing, strict ones may fail"
# In this order: what cannot be put off first.
_ACTIONS = (_LEAVE, _QUIT, _CALL, _CONNECT, _IDENTIFY, _SEND, _READ, _BOTH, _LOOK, _BEWARE)

_BY_KIND = {Kind.SERVER: _CALL, Kind.ASYNC_SERVER: _CONNECT, Kind.SECURITY: _IDENTIFY, Kind.SECURITY_SCHEME: _IDENTIFY}
_CALLED = frozenset({Kind.API, Kind.PATH, Kind.OPERATION, Kind.CALLBACK, Kind.WEBHOOK})
_ON_CHANNELS = frozenset({Kind.ASYNC_CHANNEL, Kind.ASYNC_OPERATION})
_BY_DIRECTION = {
    Direction.REQUEST: _SEND,
    Direction.RESPONSE: _READ,
    Direction.BOTH: _BOTH,
    Direction.NONE: _LOOK,
}


@dataclass(frozen=True, slots=True)
class EffectPart:
    """What clients have to do, those of which operations, and which changes make them; the rest is counted.

    Without an operation, it is the description as a whole that they use.
    """

    action: str
    breaks: bool
    operations: tuple[str, ...]
    operation_count: int
    causes: tuple[str, ...]
    cause_count: int


def summary(report: Report, decision: Decision | None) -> str:
    """Return in a few plain sentences what the change does to those who use the API."""
    breaking = _with_verdict(report, Verdict.BREAKING)
    return " ".join((*_breaks(breaking, ships=decision in AGREES), *_besides(report)))


def effects(report: Report) -> tuple[EffectPart, ...]:
    """Return what clients have to do, by what they have to do."""
    by_action: dict[str, list[Finding]] = defaultdict(list)
    for finding in _with_verdict(report, Verdict.BREAKING):
        by_action[_action(finding)].append(finding)
    by_action[_BEWARE] = _with_verdict(report, Verdict.DANGEROUS)
    return tuple(_effect(action, by_action[action]) for action in _ACTIONS if by_action[action])


def _breaks(breaking: Sequence[Finding], *, ships: bool) -> Iterator[str]:
    if not breaking:
        yield "No client breaks."
        return
    when = "When this ships" if ships else "If this ships as it is"
    reached = len(operations_of(breaking))
    whom = f"clients of {counted(reached, 'operation')}" if reached else "clients"
    keep = "keeps" if len(breaking) == 1 else "keep"
    yield f"{when}, {whom} break: {counted(len(breaking), 'change')} {keep} them from going on as they do today."
    waived = sum(finding.disposition is Disposition.WAIVED for finding in breaking)
    if waived:
        yield f"For {waived:,} of these, somebody answers by a waiver."


def _besides(report: Report) -> Iterator[str]:
    dangerous = len(_with_verdict(report, Verdict.DANGEROUS))
    if dangerous:
        yield f"{counted(dangerous, 'more change')} may surprise clients that are stricter than they need to be."
    safe = sum(finding.verdict is Verdict.SAFE and finding.level is None for finding in report.findings)
    if safe:
        yield f"{counted(safe, 'change')} {'is' if safe == 1 else 'are'} safe for everybody."
    announced = sum(finding.disposition in {Disposition.SUNSET, Disposition.STABILITY} for finding in report.findings)
    if announced:
        were = "was" if announced == 1 else "were"
        yield f"{counted(announced, 'change')} {were} announced in time, or touches what was never promised."
    unread = len({problem.path for problem in report.errors})
    if unread:
        yield f"{counted(unread, 'file')} could not be read, and may hide more."


def _with_verdict(report: Report, verdict: Verdict) -> list[Finding]:
    """Return the changes of a verdict that clients were not told of before; what design rules mind is no change."""
    return [
        finding
        for finding in report.findings
        if finding.verdict is verdict and finding.level is None and finding.disposition in _OWNED
    ]


def _action(finding: Finding) -> str:
    change = finding.change
    if change.kind in _CALLED and change.how is How.REMOVED:
        return _LEAVE
    if change.kind in _ON_CHANNELS and change.how is How.REMOVED:
        return _QUIT
    return _BY_KIND.get(change.kind) or _BY_DIRECTION[change.direction]


def _effect(action: str, findings: Sequence[Finding]) -> EffectPart:
    operations = operations_of(findings)
    messages = tuple(dict.fromkeys(finding.message for finding in findings))
    return EffectPart(
        action=action,
        breaks=action != _BEWARE,
        operations=tuple(map(str, operations[:_MOST_OPERATIONS])),
        operation_count=len(operations),
        causes=messages[:_MOST_CAUSES],
        cause_count=len(messages),
    )
