"""Rulings stand on the finding that they were made on, wherever its description went, and for whom they were made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import Disposition, Finding, Report, Verdict
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.rulings import Rulings, Voice
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import Ruling, Stance
from reviewtui.rules.moving import fingerprint_at
from tests.records.conftest import finding, report_of
from tests.reviews.conftest import START, at

ANA, BEN = Reviewer("Ana", "ana@example.com"), Reviewer("Ben", "ben@example.com")
OLD_PATH, NEW_PATH = "apis/orders/openapi.yaml", "services/orders.yaml"
BREAK = finding(1, Verdict.BREAKING, operations=2)


def _voice(reviewer: Reviewer, *rulings: Ruling, review: str = "") -> Voice:
    draft = Draft(review or "r", reviewer.email, "main", "topic", "c", "1", START, START)
    for ruling in rulings:
        draft = draft.with_ruling(ruling)
    return Voice(reviewer, draft, review)


def _ruling(stance: Stance | None, second: int = 1, operation: str = "", found: Finding = BREAK) -> Ruling:
    return Ruling(
        found.fingerprint,
        stance,
        at(second),
        "because",
        operation,
        rule=found.rule,
        spec=OLD_PATH,
        element=found.change.element,
    )


def _moved(path: str) -> Report:
    """Return the report on the description at another path."""
    return report_of(replace(BREAK, fingerprint=fingerprint_at(BREAK, path)), path=path)


def test_a_finding_of_which_nobody_spoke_is_open() -> None:
    settled = Rulings(report_of(BREAK), [_voice(ANA)]).on(BREAK)
    assert settled.stance is None
    assert not settled.lets_pass


@pytest.mark.parametrize(
    ("stances", "stands", "passes"),
    [
        ((Stance.ACCEPT,), Stance.ACCEPT, True),
        ((Stance.WAIVE,), Stance.WAIVE, True),
        ((Stance.ACCEPT, Stance.WAIVE), Stance.WAIVE, True),
        ((Stance.ACCEPT, Stance.FIX), Stance.FIX, False),
        ((Stance.QUESTION, Stance.ACCEPT), Stance.QUESTION, False),
        ((Stance.FIX, Stance.QUESTION), Stance.FIX, False),
    ],
)
def test_who_wants_something_is_heard_before_who_lets_it_pass(
    stances: tuple[Stance, ...],
    stands: Stance,
    *,
    passes: bool,
) -> None:
    voices = [_voice(person, _ruling(stance)) for person, stance in zip((ANA, BEN), stances, strict=False)]
    settled = Rulings(report_of(BREAK), voices).on(BREAK)
    assert settled.stance is stands
    assert settled.lets_pass is passes


def test_a_ruling_on_the_cause_holds_for_all_operations_but_those_with_their_own() -> None:
    voice = _voice(ANA, _ruling(Stance.ACCEPT), _ruling(Stance.FIX, operation="GET /orders/1"))
    settled = Rulings(report_of(BREAK), [voice]).on(BREAK)
    assert settled.stance_on("GET /orders/0") is Stance.ACCEPT
    assert settled.stance_on("GET /orders/1") is Stance.FIX
    assert not settled.lets_pass


def test_a_ruling_on_one_operation_does_not_let_the_others_pass() -> None:
    voice = _voice(ANA, _ruling(Stance.ACCEPT, operation="GET /orders/1"))
    assert not Rulings(report_of(BREAK), [voice]).on(BREAK).lets_pass


def test_what_was_taken_back_does_not_stand() -> None:
    voice = _voice(ANA, _ruling(Stance.ACCEPT, 1), _ruling(None, 2))
    assert Rulings(report_of(BREAK), [voice]).on(BREAK).whole == ()


def test_it_outlives_the_review_it_was_made_in_and_says_which_that_was() -> None:
    settled = Rulings(report_of(BREAK), [_voice(BEN, _ruling(Stance.ACCEPT), review="old-1a2b3c4d")]).on(BREAK)
    assert settled.lets_pass
    assert [spoken.review for spoken in settled.whole] == ["old-1a2b3c4d"]


def test_a_word_in_this_review_comes_before_ones_own_word_in_another_even_a_later_one() -> None:
    voices = [_voice(ANA, _ruling(Stance.FIX, 1)), _voice(ANA, _ruling(Stance.ACCEPT, 9), review="old-1a2b3c4d")]
    assert Rulings(report_of(BREAK), voices).on(BREAK).stance is Stance.FIX
    taken_back = [_voice(ANA, _ruling(None, 1)), _voice(ANA, _ruling(Stance.ACCEPT, 9), review="old-1a2b3c4d")]
    assert Rulings(report_of(BREAK), taken_back).on(BREAK).stance is None


def test_it_follows_a_description_that_moved() -> None:
    before = replace(BREAK, fingerprint=fingerprint_at(BREAK, OLD_PATH))
    after = _moved(NEW_PATH)
    assert after.findings[0].fingerprint != before.fingerprint
    voices = [_voice(ANA, _ruling(Stance.ACCEPT, found=before))]
    assert Rulings(after, voices).on(after.findings[0]).lets_pass


@pytest.mark.parametrize("newer_first", [False, True])
def test_what_was_said_after_the_move_stands_in_whatever_order_a_file_has_it(newer_first: bool) -> None:  # noqa: FBT001 - a parameter
    before = replace(BREAK, fingerprint=fingerprint_at(BREAK, OLD_PATH))
    report = _moved(NEW_PATH)
    after = report.findings[0]
    rulings = [_ruling(Stance.ACCEPT, 1, found=before), replace(_ruling(None, 2, found=after), spec=NEW_PATH)]
    voice = _voice(ANA, *(reversed(rulings) if newer_first else rulings))
    assert Rulings(report, [voice]).on(after).stance is None


def test_it_does_not_jump_to_a_copy_while_the_first_description_still_stands() -> None:
    before = replace(BREAK, fingerprint=fingerprint_at(BREAK, OLD_PATH))
    after = _moved(NEW_PATH)
    standing = replace(after, specs=(*after.specs, *report_of(path=OLD_PATH).specs))
    voices = [_voice(ANA, _ruling(Stance.ACCEPT, found=before))]
    assert Rulings(standing, voices).on(after.findings[0]).stance is None


def test_it_falls_open_when_the_change_itself_changes() -> None:
    changed = replace(BREAK, change=replace(BREAK.change, after={"type": "integer"}))
    changed = replace(changed, fingerprint=fingerprint_at(changed, OLD_PATH))
    voices = [_voice(ANA, _ruling(Stance.ACCEPT))]
    assert Rulings(report_of(changed), voices).on(changed).stance is None
    moved = replace(changed, fingerprint=fingerprint_at(changed, NEW_PATH))
    assert Rulings(report_of(moved, path=NEW_PATH), voices).on(moved).stance is None


def test_nothing_is_left_to_decide_about_what_may_stay() -> None:
    other = finding(2, Verdict.BREAKING)
    rulings = Rulings(report_of(BREAK, other), [_voice(ANA, _ruling(Stance.ACCEPT))])
    assert [found.disposition for found in rulings.decided] == [Disposition.WAIVED, Disposition.OPEN]


def test_a_first_decision_that_was_undone_lets_that_of_another_review_stand_again() -> None:
    elsewhere = _voice(ANA, _ruling(Stance.ACCEPT), review="another")
    opened_again = _voice(ANA, _ruling(None, 2))
    undone = _voice(ANA, replace(_ruling(None, 3), unsaid=True))
    assert Rulings(report_of(BREAK), [opened_again, elsewhere]).on(BREAK).stance is None
    assert Rulings(report_of(BREAK), [undone, elsewhere]).on(BREAK).stance is Stance.ACCEPT
