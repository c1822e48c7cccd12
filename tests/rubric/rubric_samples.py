"""Small checklists, findings and reports to test the rubric with."""

from __future__ import annotations

from reviewtui.model import (
    Change,
    Direction,
    Disposition,
    Effect,
    Finding,
    How,
    Kind,
    Layer,
    Location,
    Operation,
    Problem,
    Report,
    Revision,
    SpecReport,
    SpecStatus,
    Verdict,
)
from reviewtui.rubric.types import LEVELS, AnswerValue, Cap, Checklist, Dimension, Question, Severity, Tier

ANCHORS = {level: f"What level {level} looks like." for level in LEVELS}

WHOLE = """\
schema: 1
id: small
title: A small checklist
version: "1"
dimensions:
  - id: d1
    title: Design
    weight: 100
    anchors:
      1: Poor.
      2: Weak.
      3: Fair.
      4: Good.
      5: Excellent.
    questions:
      - id: d1-purpose
        question: Is there a purpose?
        why: Without one nobody knows.
        guidance: One sentence.
        how_to_check: Read it. One minute.
        severity_if_no: major
        remediation: Write it.
"""
"""A sound checklist with one question; tests break it line by line."""


def question(
    own_id: str,
    *,
    severity: Severity = Severity.MINOR,
    weight: int = 1,
    dimension: str = "d1",
    tiers: tuple[Tier, ...] = tuple(Tier),
    roles: tuple[str, ...] = (),
) -> Question:
    """Return a question of which only what matters to scoring is chosen."""
    return Question(
        id=own_id,
        dimension=dimension,
        question="Is it so?",
        why="Because.",
        guidance="So.",
        how_to_check="Look.",
        remediation="Change it.",
        severity_if_no=severity,
        weight=weight,
        tiers=tiers,
        roles=roles,
    )


def asking(
    *evidence: str,
    fires: AnswerValue = AnswerValue.UNKNOWN,
    silence: AnswerValue = AnswerValue.UNKNOWN,
    verdicts: tuple[Verdict, ...] = (),
) -> Checklist:
    """Return a checklist whose one question, `q`, has this evidence."""
    asked = Question(
        id="q",
        dimension="d1",
        question="Is it so?",
        why="Because.",
        guidance="So.",
        how_to_check="Look.",
        remediation="Change it.",
        severity_if_no=Severity.MAJOR,
        weight=1,
        evidence=evidence,
        fires_mean=fires,
        silence_means=silence,
        evidence_verdicts=verdicts,
    )
    return checklist(dimension("d1", asked))


def dimension(own_id: str, *questions: Question, weight: int = 100, caps: tuple[Cap, ...] = ()) -> Dimension:
    """Return a dimension with these questions."""
    return Dimension(own_id, f"Dimension {own_id}", weight, ANCHORS, questions, {}, caps)


def checklist(*dimensions: Dimension) -> Checklist:
    """Return a checklist with these dimensions."""
    return Checklist(1, "sample", "Sample", "1", dimensions)


def finding(
    rule: str,
    verdict: Verdict = Verdict.BREAKING,
    *,
    line: int = 1,
    disposition: Disposition = Disposition.OPEN,
    methods: tuple[str, ...] = (),
) -> Finding:
    """Return a finding of a rule in `apis/orders.yaml`."""
    change = Change(
        kind=Kind.PROPERTY,
        how=How.ADDED,
        fact="required",
        before=None,
        after=None,
        effect=Effect.NARROWS,
        direction=Direction.REQUEST,
        subject="property `a`",
        place="request body",
        element="a",
        base=None,
        head=Location("apis/orders.yaml", "/paths", line, 1),
        used_by=tuple(Operation(method, "/orders") for method in methods),
    )
    return Finding(rule, "compatibility", verdict, Layer.WIRE, "It changed.", change, f"{rule}-{line}", disposition)


def report(*findings: Finding, errors: tuple[Problem, ...] = ()) -> Report:
    """Return the report on one description with these findings."""
    spec = SpecReport("apis/orders.yaml", "apis/orders.yaml", "openapi", "3.1.0", SpecStatus.CHANGED, findings, errors)
    return Report(Revision("main", None), Revision("HEAD", None), (spec,))


def empty_report() -> Report:
    """Return the report of a comparison that found no description."""
    return Report(Revision("main", None), Revision("HEAD", None), ())
