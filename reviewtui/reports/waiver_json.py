"""How a waiver stands, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.standing import Standing, Waiver
    from reviewtui.waivers.debt import Debt


def standing_as_json(standing: Standing) -> JsonValue:
    """Return the waiver as its file spells it, and what comes of it."""
    waiver = standing.waiver
    return {
        "path": waiver.path,
        "fingerprint": waiver.fingerprint,
        "rule": waiver.rule,
        "spec": waiver.spec,
        "element": waiver.element,
        "reason": waiver.reason,
        "owner": waiver.owner,
        "approved_by": waiver.approved_by,
        "until": waiver.until.isoformat(),
        "precedent": waiver.precedent,
        "state": standing.state.value,
        "message": standing.message,
        "step": standing.step,
        "arrived": standing.arrived,
    }


def debt_as_json(debt: Debt) -> JsonValue:
    """Return what waivers amount to."""
    return {
        "counts": {state.value: number for state, number in debt.counts.items()},
        "ended": debt.ended,
        "oldest": _waiver(debt.oldest) if debt.oldest else None,
        "precedents": [_waiver(waiver) for waiver in debt.precedents],
    }


def _waiver(waiver: Waiver) -> JsonValue:
    return {
        "fingerprint": waiver.fingerprint,
        "rule": waiver.rule,
        "element": waiver.element,
        "owner": waiver.owner,
        "until": waiver.until.isoformat(),
    }
