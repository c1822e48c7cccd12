"""Requirements for programs, the same in every document that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.reviews.requirements.requirement import Requirement


def requirement_as_json(requirement: Requirement) -> JsonValue:
    """Return a requirement, its state, and the step that would meet it; null where nothing is to be done."""
    step = requirement.step
    return {
        "id": requirement.id,
        "title": requirement.title,
        "state": requirement.state.value,
        "detail": requirement.detail,
        "step": None
        if step is None
        else {"deed": step.deed.value, "text": step.text, "command": [*step.command], "about": step.about},
    }
