"""The steps of a migration: what changes on one operation, with what is sent and what comes back before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from reviewtui.model import How, Kind
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.records.kinds.guide.ordering import Part, part
from reviewtui.records.kinds.guide.showing import cut
from reviewtui.records.kinds.guide.versions import Answered, Sent, version
from reviewtui.records.snippets import Snippets
from reviewtui.records.wording import named, operations_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.model import Finding, Operation, SpecReport
    from reviewtui.records.kinds.guide.showing import Body
    from reviewtui.records.kinds.guide.versions import Version
    from reviewtui.records.known import Known
    from reviewtui.records.snippets import Excerpt

Shown = TypeVar("Shown", Sent, Answered)

MOST_STEPS = 30
_MOST_OF_ONE = 3
_NAMED = 5
_WHOLE = "the API as a whole"
_CALLED = frozenset({Kind.PATH, Kind.OPERATION})


@dataclass(frozen=True, slots=True)
class Step:
    """What a consumer of one operation does; an example is None where it shows no difference, or none can be made.

    `operations` are all that the changes reach. `gone` tells that the operation is no more.
    """

    name: str
    part: str
    operations: str
    changes: tuple[str, ...]
    actions: tuple[str, ...]
    gone: bool
    sent_before: Sent | None = None
    sent_after: Sent | None = None
    answered_before: Answered | None = None
    answered_after: Answered | None = None
    described_before: Excerpt | None = None
    described_after: Excerpt | None = None

    @property
    def shows(self) -> bool:
        """Whether an example shows what changes."""
        return self.gone or bool(self.sent_before or self.sent_after or self.answered_before or self.answered_after)


def steps(known: Known, findings: Sequence[Finding]) -> tuple[Step, ...]:
    """Return the steps for some findings, in their order; findings of one operation are one step."""
    if known.review is None:
        return ()
    made: list[Step] = []
    for spec in known.review.report.specs:
        grouped = _by_name([finding for finding in findings if finding in spec.findings])
        if grouped:
            made += _of_spec(known, spec, grouped)
    return tuple(made[:MOST_STEPS])


def _of_spec(known: Known, spec: SpecReport, grouped: Mapping[str, list[Finding]]) -> list[Step]:
    before, after = version(spec.base_path, known.base), version(spec.path, known.head)
    snippets = Snippets(known.base, known.head)
    made = ((_step(name, mine, before, after), mine) for name, mine in grouped.items())
    return [step if step.shows else _with_snippet(step, mine, snippets) for step, mine in made]


def _with_snippet(step: Step, findings: list[Finding], snippets: Snippets) -> Step:
    """Return a step with what stands in the description, for what no example shows; the first change that differs."""
    for finding in findings:
        shown = snippets.of(finding)
        if (shown.before and shown.before.text) != (shown.after and shown.after.text):
            return replace(step, described_before=shown.before, described_after=shown.after)
    return step


def _by_name(findings: Sequence[Finding]) -> Mapping[str, list[Finding]]:
    """Return findings by the operation that they are about, or by the part that many operations share."""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        names = [str(operation) for operation in finding.operations]
        if len(names) > _MOST_OF_ONE:
            name = finding.change.place
        else:
            name = next((one for one in names if one in grouped), next(iter(names), _WHOLE))
        grouped.setdefault(f"{name[:1].upper()}{name[1:]}", []).append(finding)
    return grouped


def _step(name: str, findings: list[Finding], before: Version, after: Version) -> Step:
    reached = operations_of(findings)
    operation = next((one for one in reached if str(one) == name), next(iter(reached), None))
    step = Step(
        name=name,
        part=min(part(finding) for finding in findings).word,
        operations=named(reached, _NAMED),
        changes=tuple(dict.fromkeys(finding.message for finding in findings)),
        actions=tuple(dict.fromkeys(filter(None, map(consumer_step, findings)))),
        gone=any(one.change.kind in _CALLED and one.change.how is How.REMOVED for one in findings),
    )
    return _with_examples(step, operation, findings, before, after) if operation else step


def _with_examples(step: Step, operation: Operation, findings: list[Finding], before: Version, after: Version) -> Step:
    parts = {part(finding) for finding in findings}
    about = frozenset(name for one in findings if (name := _named(one)))
    if step.gone:
        return replace(step, sent_before=before.request(operation, about))
    if Part.REQUESTS in parts:
        old, new = _requests(operation, about, before, after)
        step = replace(step, sent_before=old, sent_after=new)
    if Part.RESPONSES in parts:
        old_answer, new_answer = _cut(before.response(operation), after.response(operation))
        step = replace(step, answered_before=old_answer, answered_after=new_answer)
    return step


def _requests(
    operation: Operation, about: frozenset[str], before: Version, after: Version
) -> tuple[Sent | None, Sent | None]:
    """Return a request before and after; the shortest ones where full ones do not show what changed."""
    for least in (False, True):
        old, new = (one.request(operation, about, least=least) for one in (before, after))
        if old and new and _differ(old.line, new.line, old.body, new.body):
            return _cut(old, new)
    return None, None


def _cut(old: Shown | None, new: Shown | None) -> tuple[Shown | None, Shown | None]:
    """Return two examples cut to what differs where they are long; nothing where they do not show a difference."""
    if old is None or new is None or not _differ(old[0], new[0], old.body, new.body):
        return None, None
    if old.body is None or new.body is None:
        return old, new
    return old._replace(body=cut(old.body, new.body)), new._replace(body=cut(new.body, old.body))


def _differ(old: str, new: str, old_body: Body | None, new_body: Body | None) -> bool:
    if old_body is None or new_body is None:
        return old != new
    return old != new or old_body.value != new_body.value


def _named(finding: Finding) -> str:
    """Return the name of the parameter that a finding is about, which its subject holds between backticks."""
    if finding.change.kind is not Kind.PARAMETER:
        return ""
    return finding.change.subject.partition("`")[2].rpartition("`")[0]
