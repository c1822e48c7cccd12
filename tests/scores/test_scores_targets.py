"""What the tiers ask of scores, and that the shipped checklist asks for the same."""

from __future__ import annotations

import pytest

from reviewtui.config.settings import TIERS
from reviewtui.rubric import shelf
from reviewtui.rubric.types import Tier
from reviewtui.scores.targets import TARGETS


def test_every_tier_of_the_settings_has_a_target() -> None:
    assert tuple(TARGETS) == TIERS


@pytest.mark.parametrize("tier", Tier)
def test_the_shipped_checklist_asks_for_the_same_shares(tier: Tier) -> None:
    gate = shelf.find("api-design-review", None).gates[tier]

    assert (gate.lint, gate.documentation) == TARGETS[tier.value]
