"""The part of the report for those who compare and audit: levels, answers, measures, and what all of it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.records.blocks import Bullets, Code, Heading, Paragraph, Quote, Table
from reviewtui.records.report.graded import BY_RULES
from reviewtui.records.wording import clock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.blocks import Block, Line
    from reviewtui.records.report.contents import ReportContents
    from reviewtui.records.report.graded import AnswerPart, DimensionPart, SaidPart
    from reviewtui.records.report.sources import InputPart

_NOT_YET = "not yet"


def scores(told: ReportContents) -> Iterator[Block]:
    """Return the levels, where reviewers differ, and every answer by dimension."""
    yield Heading(2, "Scores")
    yield Paragraph(_mean(told))
    yield Table(
        ("dimension", "level", "asked for", "earned by answers", "weight"),
        tuple(
            (
                one.title,
                _level(one),
                str(one.minimum),
                "" if one.percent is None else f"{one.percent:.0f} %",
                str(one.weight),
            )
            for one in told.dimensions
        ),
    )
    yield from _differences(told)
    for dimension in told.dimensions:
        yield from _dimension(dimension)


def _mean(told: ReportContents) -> str:
    if told.mean is None:
        return "Nothing is graded yet."
    share = "" if told.confidence is None else f"; {100 * told.confidence:.0f} % of the answers rest on evidence"
    return f"The mean level is {told.mean:.1f} of 5{share}. Where reviewers differ, the strictest answer counts."


def _level(dimension: DimensionPart) -> str:
    return f"{dimension.level} of 5" if dimension.level else _NOT_YET


def _differences(told: ReportContents) -> Iterator[Block]:
    answers = [(one.text, one.said) for part in told.dimensions for one in part.answers if one.differs]
    levels = [
        (f"The level of: {part.title}", part.levels)
        for part in told.dimensions
        if len({one.said for one in part.levels}) > 1
    ]
    if answers or levels:
        yield Heading(3, "Where reviewers differ")
        yield Table(("question", "who says what"), tuple((what, _who(said)) for what, said in (*levels, *answers)))


def _dimension(dimension: DimensionPart) -> Iterator[Block]:
    if not dimension.answers and not dimension.anchor:
        return
    yield Heading(3, dimension.title)
    if dimension.anchor:
        yield Paragraph(f"Level {_level(dimension)}: {dimension.anchor}")
    if dimension.held_down:
        yield Bullets(tuple(f"Held down: {reason}" for reason in dimension.held_down))
    for one in dimension.levels:
        yield Paragraph(f"{one.by} gave level {one.said}{':' if one.note else '.'}")
        if one.note:
            yield Quote(one.note)
    yield Table(("question", "answer", "by", "evidence"), tuple(map(_answer, dimension.answers)))


def _answer(answer: AnswerPart) -> tuple[Line, ...]:
    return (answer.text, answer.answer, _who(answer.said) or BY_RULES, answer.evidence)


def _who(said: tuple[SaidPart, ...]) -> str:
    """Return who said what and why; people who say the same in the same words are named together."""
    by_words: dict[str, list[str]] = {}
    for one in said:
        by_words.setdefault(f"{one.said}{_overruled(one)}{f' ({one.note})' if one.note else ''}", []).append(one.by)
    return "; ".join(f"{', '.join(people)}: {words}" for words, people in by_words.items())


def _overruled(said: SaidPart) -> str:
    if not said.overrules:
        return ""
    return f", against the rules' {said.overrules}{'' if said.note else ', no reason given'}"


def measured(told: ReportContents) -> Iterator[Block]:
    """Return the scores of each description."""
    if told.measures:
        yield Heading(2, "What is measured")
    for part in told.measures:
        yield Heading(3, ("Shares of ", Code(part.path)))
        yield Table(
            ("measure", "share", "of what"),
            (("lint compliance", part.compliance, part.rules), ("documentation", part.documentation, part.parts)),
        )
        if part.worst:
            yield Bullets(part.worst)
        yield Table(
            ("OWASP risk", "title", "checks passed", "what only people can tell"),
            tuple((risk.risk, risk.title, risk.checks, risk.people) for risk in part.risks),
        )


def judged(told: ReportContents) -> Iterator[Block]:
    """Return the tables that questions for people rest on."""
    if told.tables:
        yield Heading(2, "What there was to judge")
    for table in told.tables:
        yield Heading(3, (f"{table.title} in ", Code(table.path)))
        yield Table(table.columns, table.rows)
        if table.more:
            yield Paragraph(f"And {table.more:,} more.")


def _path(source: InputPart) -> Line:
    return (Code(source.path), ", was ", Code(source.base_path)) if source.base_path else Code(source.path)


def sources(told: ReportContents) -> Iterator[Block]:
    """Return what the report rests on."""
    source = told.source
    yield Heading(2, "What this rests on")
    facts: list[tuple[Line, ...]] = [
        ("review", Code(told.review)),
        ("base", (Code(told.base.ref), " ", Code(told.base.commit or "work tree"))),
        ("head", (Code(told.head.ref), " ", Code(told.head.commit or "work tree"))),
        ("checklist", (Code(source.checklist), f" version {source.checklist_version}, weights {source.weights}")),
        ("made with", source.tool),
    ]
    if source.checklist_digest:
        facts.insert(-1, ("digest of the checklist", Code(source.checklist_digest)))
    if source.merge_base not in {"", told.base.commit}:
        facts.insert(2, ("compared from", (Code(source.merge_base), ", where the head left the base")))
    yield Table(("what", "which"), tuple(facts))
    yield Table(
        ("compared file", "in the base", "in the head"),
        tuple((_path(one), Code(one.base), Code(one.head)) for one in source.inputs),
    )
    yield Table(
        ("reviewer", "file", "findings seen", "questions answered", "from", "last word"),
        tuple(
            (
                one.name,
                Code(one.file),
                f"{one.seen:,} of {counted(source.findings, 'finding')}",
                f"{one.answered:,}",
                clock(one.began),
                clock(one.last_word),
            )
            for one in source.reviewers
        ),
    )
