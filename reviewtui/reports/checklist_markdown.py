"""A checklist as a Markdown document, for people who answer without the tool."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.neutral import neutral
from reviewtui.rubric.tiers import mean_of, minimum_of, questions_for
from reviewtui.rubric.types import EvidenceKind, Stop, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.rubric.types import Checklist, Dimension, Gate, Question

_ACTIVE = re.compile(r"[\\<>\[\]|#*_]")
_CODE = re.compile(r"(`[^`]*`)")
_EVIDENCE = {EvidenceKind.ANSWERED: "answered by", EvidenceKind.INFORMED: "informed by"}


def render(checklist: Checklist) -> str:
    """Return the whole checklist: what the tiers ask for, and each dimension with its levels and questions."""
    lines = [f"# {_text(checklist.title)}", "", f"`{checklist.id}`, version {_text(checklist.version)}", ""]
    lines += [*_tiers(checklist), "", *_stops(checklist)]
    for dimension in checklist.dimensions:
        lines += ["", *_dimension(dimension)]
    return "\n".join(lines) + "\n"


def _tiers(checklist: Checklist) -> Iterator[str]:
    """Yield the table of what each tier asks for."""
    yield "| tier | questions | mean level | documentation | design rules | notice | reviewers |"
    yield "|---|---|---|---|---|---|---|"
    for tier in Tier:
        gate = checklist.gates.get(tier)
        cells = [tier.value, str(len(questions_for(checklist, tier))), f"{mean_of(checklist, tier)}"]
        yield f"| {' | '.join([*cells, *_gate(gate)])} |"


def _gate(gate: Gate | None) -> list[str]:
    """Return the cells of one tier's gate; a dash asks for nothing."""
    if gate is None:
        return ["-"] * 4
    people = [str(gate.reviewers)] if gate.reviewers is not None else []
    return [
        _figure(gate.documentation, " %"),
        _figure(gate.lint, " %"),
        _figure(gate.notice_days, " days"),
        " and ".join([*people, *map(_text, gate.sign_off)]) or "-",
    ]


def _figure(value: int | None, unit: str) -> str:
    return "-" if value is None else f"{value}{unit}"


def _stops(checklist: Checklist) -> Iterator[str]:
    """Yield when in the life of an API how many of the questions are due."""
    questions = tuple(checklist.questions)
    yield "| stop | settles | questions |"
    yield "|---|---|---|"
    for stop in Stop:
        if count := sum(stop in question.stops for question in questions):
            yield f"| {stop.value} | {stop.purpose} | {count} |"


def _dimension(dimension: Dimension) -> Iterator[str]:
    yield from (f"## {_text(dimension.title)} ({dimension.weight} %)", "")
    needed = ", ".join(f"{minimum_of(dimension, tier)} at {tier.value}" for tier in Tier)
    yield from (f"Level needed: {needed}.", "", "| level | looks like |", "|---|---|")
    yield from (f"| {level} | {_text(anchor)} |" for level, anchor in sorted(dimension.anchors.items()))
    for question in dimension.questions:
        yield from ("", *_question(question))


def _question(question: Question) -> Iterator[str]:
    yield from (f"### {_text(question.question)}", "")
    traits = [f"`{question.id}`", f"{question.severity_if_no.value} if no"]
    traits += [", ".join(tier.value for tier in question.tiers)]
    if question.roles:
        traits.append(_text(", ".join(question.roles)))
    if question.evidence_kind in _EVIDENCE:
        rules = ", ".join(f"`{neutral(rule)}`" for rule in question.evidence)
        traits.append(f"{_EVIDENCE[question.evidence_kind]} {rules}")
    yield from (f"{'; '.join(traits)}.", "", "- [ ] yes, partly, no, not applicable, unknown:", "")
    for label, words in (
        ("Why", question.why),
        ("Good", question.guidance),
        ("How to check", question.how_to_check),
        ("If no", question.remediation),
        ("Example", question.good),
        ("Counterexample", question.bad),
    ):
        if words:
            yield f"- {label}: {_text(words)}"


def _text(words: str) -> str:
    """Return somebody's words as one line in which nothing but code is Markdown."""
    parts = _CODE.split(" ".join(neutral(words.replace("\n", " ")).split()))
    return "".join(part if part.startswith("`") else _ACTIVE.sub(r"\\\g<0>", part) for part in parts)
