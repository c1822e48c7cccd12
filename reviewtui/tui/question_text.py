"""What the question pane says about a question: pure text, so that it can be tested without a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from reviewtui.reports.table_text import row_words
from reviewtui.reviews.types import Answer, AnswerSource
from reviewtui.rubric.evidence import Evidence, EvidenceState
from reviewtui.rubric.scorecard import DimensionScore
from reviewtui.rubric.types import AnswerValue, Dimension, Question, Severity
from reviewtui.tui.keymap import key_of
from reviewtui.tui.keys import answer_title
from reviewtui.tui.text_safe import shown, shown_block
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.paragraphs import Paragraph

QUIET = "$role-text-quiet"
HEADING = "bold $role-accent"
MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with all that is known about it at this moment."""

    question: Question
    dimension: Dimension
    score: DimensionScore | None
    evidence: Evidence | None
    answer: Answer | None
    level: int | None
    number: int
    total: int

    @property
    def value(self) -> AnswerValue | None:
        """The answer that counts: the reviewer's, or else what the rules say."""
        if self.answer is not None and self.answer.value is not None:
            return self.answer.value
        return self.evidence.value if self.evidence is not None else None

    @property
    def overrules(self) -> bool:
        """Whether the reviewer says something else than the rules said when they were asked."""
        return self.is_own and self.answer is not None and self.answer.overrules

    @property
    def is_own(self) -> bool:
        """Whether the reviewer gave the answer, so that the rules alone no longer speak."""
        answer = self.answer
        return answer is not None and answer.value is not None and answer.source is AnswerSource.REVIEWER


def standing(asked: Asked, glyphs: Glyphs) -> Content:
    """Return one line: whether it is answered, and by whom."""
    value = asked.value
    sign = glyphs.answer(value)
    if value is None:
        return Content.styled(f"{sign} not answered yet", QUIET)
    word = answer_title(value)
    if asked.overrules and asked.answer is not None and asked.answer.prefilled is not None:
        theirs = answer_title(asked.answer.prefilled)
        why = "; c says why" if asked.answer.needs_note else ""
        return Content.assemble((f"{sign} {word}", "bold $role-safe"), (f"  yours; the rules say {theirs}{why}", QUIET))
    if asked.is_own:
        return Content.assemble((f"{sign} {word}", "bold $role-safe"), ("  your answer, saved", QUIET))
    return Content.assemble(
        (f"{sign} {word}", "bold $role-info"), (f"  the rules say so; {key_of('confirm')} makes it yours", QUIET)
    )


def evidence_text(asked: Asked) -> Content:
    """Return what the rules found, and how to see it."""
    evidence = asked.evidence
    if evidence is None or evidence.state is EvidenceState.NONE:
        return Content.styled("No rule can answer this: it is yours to judge.", QUIET)
    parts = [shown(evidence.sentence, "$role-text")]
    if evidence.findings:
        parts.append(
            Content.assemble((key_of("evidence"), "bold $role-accent"), (" shows the finding in the diff", QUIET))
        )
    return Content("\n").join(parts)


def tables_text(asked: Asked) -> Iterator[Paragraph | Content]:
    """Return what there is to judge, a row each; narrow panes have no room for columns."""
    for table in asked.evidence.tables if asked.evidence is not None else ():
        yield Content("")
        yield Content.assemble((table.title, HEADING), shown(f"  {table.path}", QUIET))
        for row in table.rows[:MOST_ROWS]:
            yield Paragraph(shown(row_words(table, row)), Content.styled("- ", QUIET))
        if table.count > MOST_ROWS:
            yield Content.styled(f"and {table.count - MOST_ROWS:,} more; the report has them", QUIET)


def details(asked: Asked) -> Content:
    """Return reason, guidance, how to check, examples, and what a "no" costs."""
    return Content("\n\n").join(_sections(asked))


def _sections(asked: Asked) -> Iterator[Content]:
    question = asked.question
    if asked.answer is not None and asked.answer.note:
        yield _section("Your note", asked.answer.note)
    yield _section("Why", question.why)
    for title, text in (("Guidance", question.guidance), ("How to check", question.how_to_check)):
        if text:
            yield _section(title, text)
    cost = "stops the release" if question.severity_if_no is Severity.BLOCKER else question.severity_if_no.value
    yield _section(f"If not ({cost})", question.remediation)
    for title, text in (("Good", question.good), ("Not good", question.bad)):
        if text:
            yield _section(title, text)
    if question.roles:
        yield Content.assemble(("Asked of  ", HEADING), shown(", ".join(question.roles), QUIET))
    if question.references:
        yield Content.assemble(("Read  ", HEADING), shown(", ".join(question.references), QUIET))


def level_text(asked: Asked) -> Iterator[Paragraph | Content]:
    """Return what the level that counts means, what the answers propose, and why it is capped."""
    score = asked.score
    proposed = score.capped if score is not None else None
    level = asked.level or proposed
    if level is not None and level in asked.dimension.anchors:
        yield Paragraph(shown(asked.dimension.anchors[level]), Content.styled(f"{level}  ", "bold"))
    if proposed is None:
        yield Content.styled("The answers propose a level once one is given.", QUIET)
    elif asked.level is None:
        yield Content.styled(f"The answers propose {proposed}; 1 to 5 sets your own level.", QUIET)
    else:
        yield Content.styled(f"Your level; the answers propose {proposed}.", QUIET)
    if score is not None:
        yield from (shown(reason, "$role-dangerous") for reason in score.reasons)


def _section(title: str, text: str) -> Content:
    return Content.assemble((title, HEADING), "\n", shown_block(text.strip()))
