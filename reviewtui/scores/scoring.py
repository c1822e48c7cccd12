"""All scores of one description, from what was read and what the design rules were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.figures import Scores
from reviewtui.scores.compliance import compliance
from reviewtui.scores.documentation import documentation
from reviewtui.scores.security import security
from reviewtui.scores.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.formats.elements import ApiElement
    from reviewtui.model import RuleTally
    from reviewtui.rules.rule import Rule


def scores_of(api: ApiElement, tallies: Sequence[RuleTally], rules: Sequence[Rule], tier: str) -> Scores:
    """Return the scores of a description, compared with what its tier asks for."""
    target = TARGETS[tier]
    return Scores(
        tier,
        compliance(tallies, target.compliance),
        documentation(api, target.documentation),
        security(tallies, rules),
    )
