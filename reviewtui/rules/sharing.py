"""One cause in a file that several descriptions share: it is told once, and reaches the operations of all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Disposition, Problem, Share
from reviewtui.rules.words import listed
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from reviewtui.model import Change, Finding, Location, SpecReport


def in_shared_file(change: Change) -> bool:
    """Tell whether a change stands in a file of its own, from which others may be made too: its address begins so."""
    paths = [place.path for place in (change.base, change.head) if place is not None]
    return any(change.element == path or change.element.startswith(f"{path} ") for path in paths)


def _is_carried(change: Change) -> bool:
    """Tell whether a change is about a definition of a `.proto` file, which events may carry too."""
    place = change.base or change.head
    return change.kind.value.startswith("proto-") and place is not None and place.path.lower().endswith(".proto")


def told_once(specs: Sequence[SpecReport]) -> tuple[SpecReport, ...]:
    """Return reports in which a cause that several descriptions share stands in the first of them, by path.

    What a `.proto` file declares is told with its module.
    """
    causes: dict[Hashable, list[tuple[SpecReport, Finding]]] = defaultdict(list)
    for spec in sorted(specs, key=lambda one: (one.format != "protobuf", one.path)):
        for finding in spec.findings:
            if finding.count == 1 and (in_shared_file(finding.change) or _is_carried(finding.change)):
                causes[_cause(finding)].append((spec, finding))
    shared = {cause: found for cause, found in causes.items() if len(found) > 1}
    return tuple(_with(spec, shared) for spec in specs) if shared else tuple(specs)


def _cause(finding: Finding) -> Hashable:
    """Return what is equal for findings of one cause; the fingerprint holds rule, element and values."""
    change = finding.change
    known = finding.fingerprint
    if _is_carried(change):
        known = f"{finding.rule} {change.element} {canonical([change.before, change.after])!r}"
    return known, _place(change.base), _place(change.head)


def _place(location: Location | None) -> Hashable:
    return (location.path, location.pointer) if location else None


def _with(spec: SpecReport, shared: dict[Hashable, list[tuple[SpecReport, Finding]]]) -> SpecReport:
    kept, elsewhere = list[tuple[int, "Finding"]](), defaultdict[str, int](int)
    for position, finding in enumerate(spec.findings):
        found = shared.get(_cause(finding))
        holder = found[0][0] if found else spec
        if found is None or holder.path == spec.path:
            kept.append((position, _of_all(found) if found else finding))
        else:
            elsewhere[holder.path] += 1
    findings = sorted(kept, key=lambda one: (one[1].level is not None, -one[1].verdict, one[0]))
    notes = tuple(
        Problem(f"{counted(number, 'finding')} in shared files {_is(number)} told in {holder}", spec.path)
        for holder, number in elsewhere.items()
    )
    return replace(spec, findings=tuple(finding for _, finding in findings), notes=spec.notes + notes)


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _of_all(found: Sequence[tuple[SpecReport, Finding]]) -> Finding:
    """Return the finding that stands for all: the worst that any description makes of it, with everybody's operations.

    Where one description promised nothing yet and another did, it was promised.
    """
    findings = [finding for _, finding in found]
    worst = max(findings, key=lambda one: (one.disposition is Disposition.OPEN, one.verdict))
    operations = tuple(dict.fromkeys(operation for finding in findings for operation in finding.operations))
    message = _also(worst.message, (spec.path for spec, _ in found[1:]))
    shares = tuple(Share(spec.path, finding.operations) for spec, finding in found)
    earlier = tuple(dict.fromkeys(version for finding in findings for version in finding.earlier))
    change = replace(worst.change, used_by=operations)
    return replace(worst, message=message, change=change, shares=shares, earlier=earlier)


def _also(message: str, paths: Iterable[str]) -> str:
    others = listed(list(dict.fromkeys(paths)), "name")
    return f"{message} Also in {others}." if message.endswith(".") else f"{message}; also in {others}"
