"""One cause in a file that several descriptions share: it is told once, and reaches the operations of all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Disposition, Problem, Share
from reviewtui.rules.words import listed
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

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

    What stands in a whole description that others refer to is told with that one, and what a `.proto` file declares
    with its module.
    """
    told = _of_events(specs)
    specs = [_without_guesses(spec, told) if told and spec.format == "protobuf" else spec for spec in specs]
    lent = _lent(specs)
    causes: dict[Hashable, list[tuple[SpecReport, Finding]]] = defaultdict(list)
    for spec in sorted(specs, key=lambda one: (one.format != "protobuf", one.path)):
        for finding in spec.findings:
            cause = _cause(finding, lent) if finding.count == 1 else None
            if cause is not None:
                causes[cause].append((spec, finding))
    shared = {cause: sorted(found, key=_is_borrowed) for cause, found in causes.items() if len(found) > 1}
    return tuple(_with(spec, shared, lent) for spec in specs) if shared else tuple(specs)


def _of_events(specs: Sequence[SpecReport]) -> Mapping[Hashable, Mapping[str, str]]:
    """Return the changes of `.proto` files that events tell, which know who sends them: by which rules, and where."""
    found: dict[Hashable, dict[str, str]] = defaultdict(dict)
    for spec in specs:
        for finding in spec.findings if spec.format != "protobuf" else ():
            if finding.operations and _is_carried(finding.change):
                found[_difference(finding.change)][finding.rule] = spec.path
    return found


def _without_guesses(spec: SpecReport, told: Mapping[Hashable, Mapping[str, str]]) -> SpecReport:
    """Return a report without what no method reaches, and might be sent by anybody, where events know better."""
    kept, elsewhere = list["Finding"](), Counter[str]()
    for finding in spec.findings:
        rules = {} if finding.operations else told.get(_difference(finding.change), {})
        if rules and finding.rule not in rules:
            elsewhere[next(iter(rules.values()))] += 1
        else:
            kept.append(finding)
    return _elsewhere(spec, kept, elsewhere)


def _difference(change: Change) -> Hashable:
    values = canonical([change.before, change.after])
    return change.kind, change.how, change.fact, change.element, values, _place(change.base), _place(change.head)


def _lent(specs: Sequence[SpecReport]) -> frozenset[str]:
    """Return the files of whole descriptions in which others have findings too."""
    whole = {path for spec in specs for path in (spec.path, spec.base_path)}
    return frozenset(
        place.path
        for spec in specs
        for finding in spec.findings
        for place in (finding.change.base, finding.change.head)
        if place is not None and place.path in whole and place.path not in {spec.path, spec.base_path}
    )


def _is_borrowed(told: tuple[SpecReport, Finding]) -> bool:
    """Tell whether a finding stands in another file than its description."""
    spec, finding = told
    return finding.where is None or finding.where.path not in {spec.path, spec.base_path}


def _cause(finding: Finding, lent: Collection[str]) -> Hashable | None:
    """Return what is equal for findings of one cause; None for what nobody else can have found."""
    change = finding.change
    places = _place(change.base), _place(change.head)
    carried = _is_carried(change)
    if carried or any(place is not None and place[0] in lent for place in places):
        # Each description has its own address for what it only refers to.
        named = change.element if carried else ""
        return finding.rule, named, canonical([change.before, change.after]), *places
    return (finding.fingerprint, *places) if in_shared_file(change) else None


def _place(location: Location | None) -> tuple[str, str] | None:
    return (location.path, location.pointer) if location else None


def _with(
    spec: SpecReport, shared: dict[Hashable, list[tuple[SpecReport, Finding]]], lent: Collection[str]
) -> SpecReport:
    kept, elsewhere, told = list[tuple[int, "Finding"]](), defaultdict[str, int](int), set["Hashable"]()
    for position, finding in enumerate(spec.findings):
        cause = _cause(finding, lent)
        found = shared.get(cause)
        if found and cause in told:
            continue
        told.add(cause)
        holder = found[0][0] if found else spec
        if found is None or holder.path == spec.path:
            kept.append((position, _of_all(found) if found else finding))
        else:
            elsewhere[holder.path] += 1
    findings = sorted(kept, key=lambda one: (one[1].level is not None, -one[1].verdict, one[0]))
    return _elsewhere(spec, [finding for _, finding in findings], elsewhere)


def _elsewhere(spec: SpecReport, findings: Iterable[Finding], elsewhere: Mapping[str, int]) -> SpecReport:
    """Return a report with these findings, and notes on the number of those that other descriptions tell."""
    notes = tuple(
        Problem(f"{counted(number, 'finding')} in shared files {_is(number)} told in {holder}", spec.path)
        for holder, number in elsewhere.items()
    )
    return replace(spec, findings=tuple(findings), notes=spec.notes + notes)


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
    known = findings[0].fingerprint
    return replace(worst, message=message, change=change, fingerprint=known, shares=shares, earlier=earlier)


def _also(message: str, paths: Iterable[str]) -> str:
    others = listed(list(dict.fromkeys(paths)), "name")
    return f"{message} Also in {others}." if message.endswith(".") else f"{message}; also in {others}"
