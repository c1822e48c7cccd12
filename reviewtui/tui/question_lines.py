"""The question pane from top to bottom, in the order in which its parts are needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.rubric.types import LEVELS, AnswerValue
from reviewtui.tui.chip_row import Chip, ChipRow
from reviewtui.tui.keymap import key_of
from reviewtui.tui.keys import answer_word
from reviewtui.tui.question_text import HEADING, Asked, details, evidence_text, level_text, standing, tables_text
from reviewtui.tui.search.lighting import lit_text
from reviewtui.tui.team_text import answer_lines, given_levels
from reviewtui.tui.text_safe import shown
from reviewtui.tui.theme import Glyphs

if TYPE_CHECKING:
    from reviewtui.tui.others import Others
    from reviewtui.tui.search.needle import Needle
    from reviewtui.tui.widgets.paragraphs import Lines

NOTHING = Content("")


@dataclass(frozen=True, slots=True)
class Across:
    """A line from one side to the other."""

    sign: str

    def lines(self, width: int) -> list[Content]:
        """Return the one line."""
        return [Content.styled(self.sign * width, "$role-border-quiet")]


class QuestionLines:
    """Knows the choices: answers of a question, and levels of its dimension."""

    def __init__(self, others: Others, glyphs: Glyphs) -> None:
        """Offer the choices with the keys that hold now."""
        self._others, self._glyphs = others, glyphs
        self.answers = ChipRow(
            tuple(Chip(value.value, key_of(f"answer-{value.value}"), answer_word(value)) for value in AnswerValue)
        )
        self.levels = ChipRow(tuple(Chip(str(level), str(level), "") for level in LEVELS))

    def of(self, asked: Asked, needle: Needle | None) -> Iterator[Lines | Content]:
        """Give the parts; what is searched for stands out in them, also where it wraps."""

        def lit(content: Content) -> Content:
            return lit_text(content, needle) if needle is not None else content

        yield lit(shown(asked.question.question, "bold"))
        yield NOTHING
        yield self._answers_of(asked)
        yield lit(standing(asked, self._glyphs))
        yield NOTHING
        yield from answer_lines(self._others, asked.question.id, self._glyphs)
        yield lit(evidence_text(asked))
        yield from tables_text(asked)
        yield NOTHING
        yield lit(details(asked))
        yield NOTHING
        yield Across(self._glyphs.across)
        yield lit(Content.assemble(("Level of  ", HEADING), shown(asked.dimension.title, "bold")))
        yield self._levels_of(asked)
        yield from level_text(asked)
        yield from given_levels(self._others, asked.dimension.id)

    def _answers_of(self, asked: Asked) -> ChipRow:
        value = asked.value.value if asked.value else None
        return replace(self.answers, chosen=value) if asked.is_own else replace(self.answers, suggested=value)

    def _levels_of(self, asked: Asked) -> ChipRow:
        proposed = asked.score.capped if asked.score is not None else None
        return replace(
            self.levels,
            chosen=str(asked.level) if asked.level else None,
            suggested=str(proposed) if proposed else None,
        )
