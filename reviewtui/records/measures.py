"""What a review saw beside findings: the scores of each description, and the tables that questions rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.scores.words import (
    checks,
    compliance_words,
    documentation_words,
    number_of,
    operation_words,
    share_words,
)

if TYPE_CHECKING:
    from reviewtui.figures import EvidenceTable, Posture, Scores
    from reviewtui.model import SpecReport
    from reviewtui.reviews.review import Review

_MOST_ROWS = 20


@dataclass(frozen=True, slots=True)
class ScoredPart:
    """The scores of one description in words; `worst` are the operations that explain least."""

    path: str
    compliance: str
    rules: str
    documentation: str
    parts: str
    worst: tuple[str, ...]
    risks: tuple[RiskRow, ...]


@dataclass(frozen=True, slots=True)
class RiskRow:
    """One risk of the OWASP list: what the rules say to it, and what they cannot."""

    risk: str
    title: str
    checks: str
    people: str


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with so many of its rows as a report can hold."""

    title: str
    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: int


def scored(spec: SpecReport, scores: Scores) -> ScoredPart:
    """Return the scores of one description."""
    return ScoredPart(
        path=spec.path,
        compliance=share_words(scores.compliance.score, scores.tier),
        rules=compliance_words(scores.compliance),
        documentation=share_words(scores.documentation.score, scores.tier),
        parts=documentation_words(scores.documentation),
        worst=tuple(map(operation_words, scores.documentation.worst)),
        risks=tuple(map(_risk, scores.security)),
    )


def _risk(posture: Posture) -> RiskRow:
    told = checks(posture) if posture.passed + posture.failed else "no rule can tell"
    doubts = f", {posture.hints:,} doubtful" if posture.hints else ""
    return RiskRow(number_of(posture.risk), posture.title, f"{told}{doubts}", posture.people)


def tables_of(review: Review) -> list[TablePart]:
    """Return the tables that the questions of a review name, each once."""
    named = (table for evidence in review.evidence.values() for table in evidence.tables)
    return [_table(table) for table in dict.fromkeys(named)]


def _table(table: EvidenceTable) -> TablePart:
    rows = table.rows[:_MOST_ROWS]
    return TablePart(table.title, table.path, table.columns, rows, table.count - len(rows))
