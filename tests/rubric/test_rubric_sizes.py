"""How much the shipped checklists leave to people, and that the parts are parts of the bank."""

from __future__ import annotations

import pytest

from reviewtui import resources
from reviewtui.rubric import shelf
from reviewtui.rubric.choosing import about_formats
from reviewtui.rubric.tiers import questions_for
from reviewtui.rubric.types import EvidenceKind, Stop, Tier

BANK = shelf.find("api-design-review", None)
PARTS = sorted({path.stem for path in resources.folder("checklists").glob("*.yaml")} - {BANK.id})
ROLES = {
    "product-manager": "product-manager",
    "architect": "architect",
    "developer": "developer",
    "test-engineer": "tester",
    "security": "security",
    "deployment": "deployment",
    "operations": "operations",
    "product-marketing": "marketing",
}


def left_to_people(name: str, tier: Tier) -> int:
    asked = questions_for(about_formats(shelf.find(name, None), {"openapi"}), tier)
    return sum(question.evidence_kind is not EvidenceKind.ANSWERED for question in asked)


def test_these_ship() -> None:
    reviews = {"quick-review", "security-review", "public-launch", "deprecation-review", "event-api-review"}

    assert set(PARTS) == reviews | ROLES.keys()


@pytest.mark.parametrize("tier", Tier)
def test_the_bank_leaves_people_about_as_much_as_the_tier_means_to(tier: Tier) -> None:
    meant = BANK.gates[tier].human_items

    assert meant is not None
    assert abs(left_to_people(BANK.id, tier) - meant) <= meant / 4


@pytest.mark.parametrize("tier", Tier)
def test_a_quick_review_leaves_twenty_questions_to_people_at_most(tier: Tier) -> None:
    assert 10 <= left_to_people("quick-review", tier) <= 20


@pytest.mark.parametrize("name", PARTS)
def test_a_part_asks_what_the_bank_asks(name: str) -> None:
    part = shelf.find(name, None)

    assert set(part.questions) < set(BANK.questions)
    assert part.version == BANK.version
    assert part.title != BANK.title
    assert (part.gates, part.means) == (BANK.gates, BANK.means)


@pytest.mark.parametrize("name", PARTS)
def test_every_profile_of_a_part_is_a_whole(name: str) -> None:
    part = shelf.find(name, None)

    assert part.weights.keys() == BANK.weights.keys()
    for weights in part.weights.values():
        assert list(weights) == [dimension.id for dimension in part.dimensions]
        assert sum(weights.values()) == 100


@pytest.mark.parametrize("name", ROLES)
def test_a_role_is_asked_all_that_it_can_answer_and_nothing_else(name: str) -> None:
    asked = [question.id for question in shelf.find(name, None).questions]

    assert asked == [question.id for question in BANK.questions if ROLES[name] in question.roles]


@pytest.mark.parametrize(("name", "stop"), [("deprecation-review", Stop.DEPRECATE), ("security-review", Stop.SECURE)])
def test_a_review_of_one_stop_asks_all_that_is_due_there(name: str, stop: Stop) -> None:
    asked = {question.id for question in shelf.find(name, None).questions}

    assert {question.id for question in BANK.questions if stop in question.stops} <= asked


@pytest.mark.parametrize("stop", Stop)
def test_something_is_due_at_every_stop(stop: Stop) -> None:
    assert stop.purpose
    assert any(stop in question.stops for question in BANK.questions)
