"""The questions as a list: grouped by dimension, narrowed to those that are open, or answered by rules, and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TypeAlias

from reviewtui.rubric.types import Dimension, Severity
from reviewtui.tui.keys import answer_word
from reviewtui.tui.question_text import Asked
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.row_list import Row, Tone

# As wide as the longest word of an answer.
_WORD = 8
_BLOCKER = 9


class Narrow(Enum):
    """Which questions are listed; the value is what they are called, empty for all."""

    ALL = ""
    OPEN = "without an answer"
    RULES = "answered by rules"
    DIFFERING = "on which reviewers differ"
    BLOCKERS = "that can stop the release"

    def turned(self) -> Narrow:
        """Return the next one."""
        every = list(Narrow)
        return every[(every.index(self) + 1) % len(every)]

    def keeps(self, asked: Asked, *, differs: bool) -> bool:
        """Return whether a question is listed."""
        kept = {
            Narrow.OPEN: asked.value is None,
            Narrow.RULES: asked.value is not None and not asked.is_own,
            Narrow.DIFFERING: differs,
            Narrow.BLOCKERS: asked.question.severity_if_no is Severity.BLOCKER,
        }
        return kept.get(self, True)


@dataclass(frozen=True, slots=True)
class Heading:
    """The line of a dimension: how many of its questions have an answer, and its level, one's own if there is one."""

    dimension: Dimension
    answered: int
    total: int
    level: int | None
    is_own: bool


Line: TypeAlias = Heading | Asked


def lines(asked: Iterable[Asked], kept: Callable[[Asked], bool]) -> Iterator[Line]:
    """Give the questions that are kept, under their dimensions; a dimension counts all of its questions."""
    for _, group in groupby(asked, key=lambda one: one.dimension.id):
        every = tuple(group)
        listed = [one for one in every if kept(one)]
        if listed:
            first = every[0]
            proposed = first.score.capped if first.score is not None else None
            answered = sum(one.value is not None for one in every)
            yield Heading(first.dimension, answered, len(every), first.level or proposed, first.level is not None)
            yield from listed


def row(line: Line, glyphs: Glyphs, *, differs: bool = False) -> Row:
    """Return a line as it is drawn: every meaning by a word or a sign too, not by color alone."""
    if isinstance(line, Heading):
        return _heading(line)
    word = answer_word(line.value) if line.value is not None else "open"
    tone = Tone.QUIET if line.value is None else (Tone.GOOD if line.is_own else Tone.ACCENT)
    who = "" if line.value is None else ("you" if line.is_own else "rules")
    cells = [(f"  {glyphs.answer(line.value)} {word:<{_WORD}}", tone), (f"{who:<6}", Tone.QUIET)]
    stops = line.question.severity_if_no is Severity.BLOCKER
    cells.append((f"{'blocker' if stops else '':<{_BLOCKER}}", Tone.STRONG))
    if differs:
        cells.append((f"{glyphs.differs} differs  ", Tone.BAD))
    if line.answer is not None and line.answer.needs_note:
        cells.append(("c says why  ", Tone.BAD))
    return [*cells, (plain(line.question.question), Tone.PLAIN)]


def _heading(heading: Heading) -> Row:
    whose = "yours" if heading.is_own else "proposed"
    level = f"level {heading.level}, {whose}" if heading.level is not None else "no level yet"
    return [
        (plain(heading.dimension.title), Tone.STRONG),
        (f"  {heading.answered} of {heading.total} answered, {level}", Tone.QUIET),
    ]
