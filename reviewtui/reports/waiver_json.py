"""How a waiver stands, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.standing import Standing


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
