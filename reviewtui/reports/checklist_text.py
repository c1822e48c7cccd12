"""Checklists for people: which there are, and one of them with its dimensions and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.reports.look import Ink
from reviewtui.reports.measure import fitted
from reviewtui.rubric.comparing import compare
from reviewtui.rubric.types import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.reports.look import Look
    from reviewtui.rubric.comparing import ChangedQuestion, ChangedWeight
    from reviewtui.rubric.shelf import Entry
    from reviewtui.rubric.types import Checklist, Dimension, Question

_EVIDENCE = {
    EvidenceKind.ANSWERED: "answered by evidence where it can be",
    EvidenceKind.INFORMED: "informed by evidence, answered by you",
}


def render_list(entries: Sequence[Entry], look: Look) -> str:
    """Return one paragraph a checklist: its id, what it is, how long, and where it stands; broken ones say why."""
    if not entries:
        return "No checklist found. Put one into the folder `checklists` of your repository.\n"
    wide = max(len(entry.id) for entry in entries)
    lines = [line for entry in entries for line in _entry(entry, wide, look)]
    lines += ["", "`reviewtui checklist NAME` shows one; `reviewtui checklist FILE` validates a file."]
    return "\n".join(lines) + "\n"


def render(checklist: Checklist, look: Look) -> str:
    """Return the whole checklist; guidance and how to check are shown when the look is verbose."""
    lines = [look.ink(Ink.HEADING, line) for line in look.wrapped(checklist.title)]
    lines.append(
        look.ink(Ink.FAINT, f"{look.clean(checklist.id)}, version {look.clean(checklist.version)}, {_size(checklist)}")
    )
    for dimension in checklist.dimensions:
        lines += ["", *_dimension(dimension, look)]
    if not look.verbose:
        lines += ["", look.ink(Ink.FAINT, "-v shows how to check each question, and what each level looks like")]
    return "\n".join(lines) + "\n"


def valid(checklist: Checklist, place: str, look: Look) -> str:
    """Return the sentence that a checklist file can be used."""
    return f"{look.clean(place)} is a valid checklist: {look.clean(checklist.id)}, {_size(checklist)}.\n"


def difference(before: Checklist, after: Checklist, look: Look) -> str:
    """Return what `after` asks otherwise than `before`: questions that came, went and changed, and weights."""
    comparison = compare(before, after)
    names = [f"{look.clean(one.id)} {look.clean(one.version)}" for one in (before, after)]
    if comparison.is_empty:
        return f"{names[0]} and {names[1]} ask the same.\n"
    lines = look.inked(Ink.HEADING, f"From {names[0]} to {names[1]}")
    for heading, questions in (("Added", comparison.added), ("Removed", comparison.removed)):
        lines += _section(heading, [f"{question.id}: {question.question}" for question in questions], look)
    meaning = [_change(one, one.meaning) for one in comparison.changed if one.meaning]
    words = [_change(one, one.words) for one in comparison.changed if not one.meaning]
    lines += _section("Changed in meaning", meaning, look)
    lines += _section("Explained otherwise", words, look)
    lines += _section("Weights", [_weight(weight) for weight in comparison.weights], look)
    return "\n".join(lines) + "\n"


def _section(heading: str, entries: Sequence[str], look: Look) -> Iterator[str]:
    if entries:
        yield ""
        yield look.ink(Ink.HEADING, f"{heading} ({len(entries)})")
    for entry in entries:
        yield from look.wrapped(entry, first="  - ", rest="    ")


def _change(one: ChangedQuestion, keys: Sequence[str]) -> str:
    return f"{one.question.id}: {', '.join(keys)}"


def _weight(weight: ChangedWeight) -> str:
    before, after = (f"{value} %" if value is not None else "none" for value in (weight.before, weight.after))
    return f"{weight.dimension}: {before} to {after}"


def _size(checklist: Checklist) -> str:
    questions = counted(len(tuple(checklist.questions)), "question")
    return f"{questions} in {counted(len(checklist.dimensions), 'dimension')}"


def _entry(entry: Entry, wide: int, look: Look) -> Iterator[str]:
    name = fitted(look.clean(entry.id), wide)
    margin = " " * (wide + 2)
    if entry.checklist is None:
        problem = str(entry.problem)
        first, *more = look.wrapped(f"cannot be used: {problem}", first=f"{name}  ", rest=margin)
    else:
        about = f"{entry.checklist.title}: {_size(entry.checklist)} ({entry.origin.value})"
        first, *more = look.wrapped(about, first=f"{name}  ", rest=margin)
    yield look.ink(Ink.HEADING, first[: len(name)]) + first[len(name) :]
    yield from more


def _dimension(dimension: Dimension, look: Look) -> Iterator[str]:
    for line in look.wrapped(f"{dimension.title} ({dimension.weight} %)"):
        yield look.ink(Ink.HEADING, line)
    if look.verbose:
        for level, anchor in sorted(dimension.anchors.items()):
            yield from look.wrapped(anchor, first=f"  {level}  ", rest="     ")
    for question in dimension.questions:
        yield from _question(question, look)


def _question(question: Question, look: Look) -> Iterator[str]:
    yield from look.wrapped(question.question, first="  - ", rest="    ")
    traits = [question.id, f"{question.severity_if_no.value} if no"]
    if question.evidence_kind in _EVIDENCE:
        traits.append(_EVIDENCE[question.evidence_kind])
    if question.table:
        traits.append(f"shows the table {question.table}")
    for line in look.wrapped(", ".join(traits), first="    "):
        yield look.ink(Ink.FAINT, line)
    if look.verbose:
        parts = (
            ("why  ", question.why),
            ("how  ", question.how_to_check),
            ("fix  ", question.remediation),
            ("rules  ", ", ".join(question.evidence)),
        )
        for label, words in parts:
            if words:
                yield from look.wrapped(words, first=f"    {label}", rest=" " * 9)
