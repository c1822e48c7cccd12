"""A checklist as plain data for `checklist NAME --format json`; the keys are a promise to scripts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from reviewtui.rubric.comparing import compare

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.rubric.types import Checklist, Dimension, Gate, Question


def checklist_as_json(checklist: Checklist) -> dict[str, JsonValue]:
    """Return the whole checklist; tiers, stops and severities are the words that a checklist file uses."""
    return {
        "schema": checklist.schema,
        "id": checklist.id,
        "title": checklist.title,
        "version": checklist.version,
        "means": {tier.value: mean for tier, mean in checklist.means.items()},
        "gates": {tier.value: _gate(gate) for tier, gate in checklist.gates.items()},
        "weights": {name: dict(weights) for name, weights in checklist.weights.items()},
        "dimensions": [_dimension(dimension) for dimension in checklist.dimensions],
    }


def _gate(gate: Gate) -> dict[str, JsonValue]:
    """Return what a tier asks for besides levels; null asks for nothing."""
    return {**asdict(gate), "sign_off": list(gate.sign_off)}


def _dimension(dimension: Dimension) -> dict[str, JsonValue]:
    """Return one dimension with its questions; anchors are keyed by the level as text, as JSON wants it."""
    return {
        "id": dimension.id,
        "title": dimension.title,
        "weight": dimension.weight,
        "anchors": {str(level): text for level, text in sorted(dimension.anchors.items())},
        "minimums": {tier.value: level for tier, level in dimension.minimums.items()},
        "questions": [_question(question) for question in dimension.questions],
    }


def comparison_as_json(before: Checklist, after: Checklist) -> dict[str, JsonValue]:
    """Return what `after` asks otherwise than `before`, by the ids of questions and dimensions."""
    comparison = compare(before, after)
    return {
        "schema": before.schema,
        "before": {"id": before.id, "version": before.version},
        "after": {"id": after.id, "version": after.version},
        "added": [question.id for question in comparison.added],
        "removed": [question.id for question in comparison.removed],
        "changed": [
            {"id": one.question.id, "meaning": list(one.meaning), "words": list(one.words)}
            for one in comparison.changed
        ],
        "weights": [
            {"dimension": one.dimension, "before": one.before, "after": one.after} for one in comparison.weights
        ],
    }


def _question(question: Question) -> dict[str, JsonValue]:
    """Return one question with all that helps to answer it."""
    return {
        "id": question.id,
        "question": question.question,
        "why": question.why,
        "guidance": question.guidance,
        "how_to_check": question.how_to_check,
        "evidence": list(question.evidence),
        "table": question.table or None,
        "evidence_kind": question.evidence_kind.value,
        "fires_mean": question.fires_mean.value,
        "silence_means": question.silence_means.value,
        "evidence_verdicts": [verdict.word for verdict in question.evidence_verdicts],
        "roles": list(question.roles),
        "tiers": [tier.value for tier in question.tiers],
        "formats": [*question.formats],
        "stops": [stop.value for stop in question.stops],
        "severity_if_no": question.severity_if_no.value,
        "weight": question.weight,
        "remediation": question.remediation,
        "example": {"good": question.good, "bad": question.bad},
        "references": list(question.references),
    }
