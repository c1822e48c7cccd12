"""Cases to hold requirements against: one finding, a checklist of a few questions, and reviewers with opinions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reviewtui.config import Config
from reviewtui.config.reviewing import Roles
from reviewtui.model import Verdict
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.requirements.case import Case
from reviewtui.reviews.requirements.listing import requirements
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.together import Asked, together
from reviewtui.reviews.types import Answer, Outcome, Ruling, Stance
from reviewtui.rubric.types import AnswerValue, Checklist, Decision, Dimension, Gate, Question, Severity, Stop, Tier
from tests.records.conftest import finding, report_of
from tests.reviews.conftest import START, at

if TYPE_CHECKING:
    from reviewtui.model import Finding, Report
    from reviewtui.reviews.requirements.requirement import Requirement
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.gating import Measured

ANA = Reviewer("Ana", "ana@example.com")
BEN = Reviewer("Ben", "ben@example.com")
BREAK = finding(1, Verdict.BREAKING)
LATER = finding(2, Verdict.BREAKING)
TODAY = date(2026, 3, 4)
TIER = Tier.TWO


def question(own_id: str, severity: Severity = Severity.MINOR, *stops: Stop) -> Question:
    """Return a question of the only dimension."""
    return Question(own_id, "d1", f"Is {own_id} so?", "why", "so", "how", severity, 1, f"Mend {own_id}.", stops=stops)


def checklist(*questions: Question, gate: Gate | None = None, mean: float = 1.0) -> Checklist:
    """Return a checklist that asks these questions, and for what the gate says."""
    anchors = {level: f"Level {level}." for level in range(1, 6)}
    asked = questions or (question("q1"),)
    dimension = Dimension("d1", "Design", 100, anchors, asked, {TIER: 3})
    return Checklist(1, "c", "C", "1", (dimension,), {TIER: mean}, {TIER: gate or Gate()})


def draft(**answers: AnswerValue) -> Draft:
    """Return what somebody said who answered these questions."""
    begun = Draft("r", "", "main", "topic", "c", "1", START, START)
    for name, value in answers.items():
        begun = begun.with_answer(Answer(name, value, at(1)))
    return begun


def ruled(begun: Draft, stance: Stance, found: Finding = BREAK, **terms: str | date) -> Draft:
    """Return the draft with a decision about a finding."""
    ruling = Ruling(found.fingerprint, stance, at(2), reason="It is so.", rule=found.rule)
    return begun.with_ruling(replace(ruling, **terms))  # type: ignore[arg-type]


def voted(begun: Draft, decision: Decision, *seen: Finding, roles: tuple[str, ...] = ()) -> Draft:
    """Return the draft with a vote on the change as these findings have it."""
    fingerprints = frozenset(one.fingerprint for one in seen or (BREAK,))
    return begun.with_outcome(Outcome(decision, at(3), "", roles, "c0ffee" * 6, fingerprints))


def case(  # noqa: PLR0913 - each is one thing that requirements are held against
    *said: tuple[Reviewer, Draft],
    report: Report | None = None,
    asks: Checklist | None = None,
    measured: Measured | None = None,
    evidence: dict[str, Evidence] | None = None,
    config: Config | None = None,
    me: Reviewer | None = ANA,
    hidden: int = 0,
) -> Case:
    """Return a case in which these reviewers spoke."""
    found = report or report_of(BREAK)
    settings = config or Config()
    rubric = asks or checklist()
    gate = rubric.gates[TIER]
    roles = (*gate.sign_off, *settings.review.sign_off.get(TIER.value, ()))
    asked = Asked(found, rubric, evidence or {}, TIER, sign_off=tuple(dict.fromkeys(roles)))
    asked = asked if measured is None else replace(asked, measured=measured)
    heard = together(asked, [Voice(reviewer, draft) for reviewer, draft in said])
    return Case(asked, heard, settings, TODAY, me, hidden)


def one(name: str, held: Case) -> Requirement:
    """Return the only requirement of this name."""
    (found,) = [requirement for requirement in requirements(held) if requirement.id == name]
    return found


def with_roles(**people: tuple[str, ...]) -> Config:
    """Return settings in which these people have these roles."""
    return Config(roles=Roles(people))
