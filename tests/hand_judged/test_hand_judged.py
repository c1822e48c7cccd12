"""Situations in which verdicts are hard to get right, each judged by hand before it was run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import Verdict
from reviewtui.rules.judge import judge
from tests.hand_judged.edits import edits
from tests.hand_judged.situations import situations

if TYPE_CHECKING:
    from tests.hand_judged.situations import Situation

SITUATIONS = [*situations(), *edits()]


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.name)
def test_the_verdict_is_the_one_given_by_hand(situation: Situation) -> None:
    findings = judge("openapi.yaml", compare_texts(situation.base, situation.head))
    loud = sorted(
        (f for f in findings if f.verdict in {Verdict.BREAKING, Verdict.DANGEROUS}), key=lambda finding: finding.rule
    )
    assert [finding.rule for finding in loud] == sorted(situation.found)
    if situation.operations:
        assert [len(finding.operations) for finding in loud] == [*situation.operations]


def test_every_situation_has_a_name_of_its_own() -> None:
    assert len({situation.name for situation in SITUATIONS}) == len(SITUATIONS)
