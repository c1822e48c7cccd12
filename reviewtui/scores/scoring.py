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

    from reviewtui.formats.surveying import Survey
    from reviewtui.model import RuleTally
    from reviewtui.rules.rule import Rule


def scores_of(survey: Survey, tallies: Sequence[RuleTally], rules: Sequence[Rule], tier: str) -> Scores:
    """Return the scores of a description, compared with what its tier asks for.

    What is measured of texts are those of HTTP operations: of any other format nothing is, and that counts as nothing.
    """
    target = TARGETS[tier]
    api = survey.api if survey.format == "openapi" else survey.api._replace(operations=())
    return Scores(
        tier,
        compliance(tallies, target.compliance),
        documentation(api, target.documentation),
        security(tallies, rules),
    )
