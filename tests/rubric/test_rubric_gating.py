"""What a tier asks for besides levels: what falls short is a condition of the approval."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.rubric.gating import Measured, shortfalls
from reviewtui.rubric.scoring import Judgment, score
from reviewtui.rubric.types import AnswerValue, Decision, Gate, Tier
from tests.rubric.rubric_samples import checklist, dimension, question

GATE = Gate(documentation=85, lint=95)


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (Measured(), ()),
        (Measured(85, 95), ()),
        (Measured(100, None), ()),
        (Measured(84.9, 95), ("documentation is complete to 84 %, 85 % are asked for",)),
        (Measured(85, 94.9), ("design rules hold to 94 %, 95 % are asked for",)),
        (
            Measured(0, 0),
            (
                "documentation is complete to 0 %, 85 % are asked for",
                "design rules hold to 0 %, 95 % are asked for",
            ),
        ),
    ],
)
def test_what_falls_short_is_said_with_both_figures(measured: Measured, said: tuple[str, ...]) -> None:
    assert shortfalls(GATE, measured) == said


@pytest.mark.parametrize("gate", [None, Gate()])
def test_a_gate_that_asks_for_nothing_is_open(gate: Gate | None) -> None:
    assert shortfalls(gate, Measured(0, 0)) == ()


@pytest.mark.parametrize(
    ("tier", "measured", "verdict"),
    [
        (Tier.ONE, Measured(90, 99), Decision.APPROVE),
        (Tier.ONE, Measured(90, 90), Decision.APPROVE_WITH_CONDITIONS),
        (Tier.ONE, Measured(), Decision.APPROVE),
        (Tier.TWO, Measured(10, 10), Decision.APPROVE),
    ],
)
def test_a_shortfall_is_a_condition(tier: Tier, measured: Measured, verdict: Decision) -> None:
    sheet = replace(checklist(dimension("d1", question("a"))), gates={Tier.ONE: GATE})

    card = score(sheet, Judgment({"a": AnswerValue.YES}, {}, measured=measured), (), tier)

    assert card.proposed_verdict is verdict
    assert any("asked for" in reason for reason in card.reasons) is (verdict is not Decision.APPROVE)
