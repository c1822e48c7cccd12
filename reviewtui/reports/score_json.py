"""The scores of a description for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.figures import Completeness, Compliance, OperationTexts, Posture, Score, Scores
    from reviewtui.model import JsonValue

_DIGITS = 2


def scores_as_json(scores: Scores) -> JsonValue:
    """Return all scores; shares are in percent, null where there was nothing to measure."""
    return {
        "tier": scores.tier,
        "compliance": _compliance(scores.compliance),
        "documentation": _documentation(scores.documentation),
        "security": [_posture(posture) for posture in scores.security],
    }


def _share(score: Score) -> dict[str, JsonValue]:
    share = None if score.share is None else round(score.share, _DIGITS)
    return {"share": share, "wanted": score.wanted, "reached": score.reached}


def _compliance(compliance: Compliance) -> JsonValue:
    return _share(compliance.score) | {
        "rules": compliance.rules,
        "kept": compliance.kept,
        "asked": compliance.asked,
        "failed": compliance.failed,
        "costliest": [*compliance.costliest],
    }


def _documentation(documentation: Completeness) -> JsonValue:
    return _share(documentation.score) | {
        "operations": documentation.operations,
        "aspects": [
            {"name": aspect.name, "share": round(aspect.share, _DIGITS), "operations": aspect.operations}
            for aspect in documentation.aspects
        ],
        "worst": [_texts(texts) for texts in documentation.worst],
    }


def _texts(texts: OperationTexts) -> JsonValue:
    return {
        "operation": {"method": texts.operation.method, "path": texts.operation.path},
        "share": round(texts.share, _DIGITS),
        "lacks": [*texts.lacks],
    }


def _posture(posture: Posture) -> JsonValue:
    return {
        "risk": posture.risk,
        "title": posture.title,
        "rules": [*posture.rules],
        "passed": posture.passed,
        "failed": posture.failed,
        "hints": posture.hints,
        "people": posture.people,
    }
