"""What a tier asks of people: remarks settled, nobody against it, every role heard, enough reviewers."""

from __future__ import annotations

import pytest

from reviewtui.config import Config
from reviewtui.config.reviewing import Reviewing, Roles
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.requirements.requirement import Deed, State
from reviewtui.reviews.types import Comment, CommentKind, Resolution
from reviewtui.rubric.types import Decision, Gate
from tests.records.conftest import report_of
from tests.reviews.conftest import at
from tests.reviews.requirement_cases import (
    ANA,
    BEN,
    BREAK,
    LATER,
    case,
    checklist,
    draft,
    one,
    voted,
    with_roles,
)

SECURITY = with_roles(security=(ANA.email,))
SIGNED = checklist(gate=Gate(sign_off=("security",)))
TWO = checklist(gate=Gate(reviewers=2))


def remarked(kind: CommentKind = CommentKind.MUST_FIX) -> Draft:
    return draft().with_comment(Comment("c1", "", "a.yaml", "", kind, "Keep it.", at(1)))


def test_a_comment_that_must_be_acted_upon_is_settled_by_whoever_says_so_last() -> None:
    assert one("comments", case((ANA, remarked(CommentKind.SHOULD_FIX)))).is_met
    found = one("comments", case((ANA, remarked())))
    assert found.state is State.NOT_MET
    assert found.step is not None
    assert found.step.command == ("reviewtui", "comments", "resolve", "c1")
    settled = draft().with_resolution(Resolution("c1", resolved=True, at=at(2)))
    assert one("comments", case((ANA, remarked()), (BEN, settled))).is_met
    reopened = remarked().with_resolution(Resolution("c1", resolved=False, at=at(3)))
    assert not one("comments", case((ANA, reopened), (BEN, settled))).is_met


def test_a_long_comment_does_not_drown_the_step() -> None:
    said = draft().with_comment(Comment("c1", "", "a.yaml", "", CommentKind.MUST_FIX, "Keep\nit. " * 500, at(1)))
    step = one("comments", case((ANA, said))).step
    assert step is not None
    assert step.text.startswith("settle what Ana says: Keep it. Keep it.")
    assert len(step.text) < 250
    assert "\n" not in step.text


@pytest.mark.parametrize("decision", [Decision.REQUEST_CHANGES, Decision.REJECT, Decision.NEEDS_DISCUSSION])
def test_who_is_against_it_stands_until_something_went(decision: Decision) -> None:
    against = voted(draft(), decision)
    assert not one("objections", case((BEN, against))).is_met
    found = one("objections", case((BEN, against), report=report_of(BREAK, LATER)))
    assert not found.is_met, "what is new does away with no objection"
    gone = one("objections", case((BEN, against), report=report_of(LATER)))
    assert gone.is_met
    assert "Ben decided" in gone.detail


def test_a_role_is_heard_when_somebody_who_has_it_agrees() -> None:
    agreed = voted(draft(), Decision.APPROVE, roles=("security",))
    found = one("sign-off/security", case((ANA, agreed), asks=SIGNED, config=SECURITY))
    assert found.is_met
    assert found.detail == "Ana, at c0ffeec0"


def test_nobody_has_a_role_by_saying_so() -> None:
    claimed = voted(draft(), Decision.APPROVE, roles=("security",))
    found = one("sign-off/security", case((BEN, claimed), asks=SIGNED, config=SECURITY))
    assert found.state is State.NOT_MET
    assert "Ben does not have this role" in found.detail


def test_a_role_that_nobody_has_is_set_first() -> None:
    agreed = voted(draft(), Decision.APPROVE, roles=("security",))
    found = one("sign-off/security", case((ANA, agreed), asks=SIGNED))
    assert found.step is not None
    assert found.step.deed is Deed.CONFIGURE
    assert "roles: {security: [ADDRESS]}" in found.step.text


def test_the_repository_asks_for_roles_besides_the_checklist() -> None:
    config = Config(review=Reviewing(sign_off={"tier-2": ("legal",)}), roles=Roles({"legal": (BEN.email,)}))
    found = one("sign-off/legal", case(config=config))
    assert found.step is not None
    assert BEN.email in found.step.text


def test_a_vote_that_is_outdated_names_what_is_new() -> None:
    agreed = voted(draft(), Decision.APPROVE, BREAK, roles=("security",))
    found = one("sign-off/security", case((ANA, agreed), asks=SIGNED, config=SECURITY, report=report_of(BREAK, LATER)))
    assert found.state is State.NOT_MET
    assert f"new: breaking {LATER.rule}: {LATER.change.element}" in found.detail
    assert found.step is not None
    assert found.step.deed is Deed.VOTE


@pytest.mark.parametrize(("me", "deed"), [(ANA, Deed.VOTE), (BEN, Deed.ASK)])
def test_the_step_is_ones_own_only_with_the_role(me: object, deed: Deed) -> None:
    found = one("sign-off/security", case(asks=SIGNED, config=SECURITY, me=me))  # type: ignore[arg-type]
    assert found.step is not None
    assert found.step.deed is deed


def test_two_with_a_role_who_differ_do_not_agree() -> None:
    config = with_roles(security=(ANA.email, BEN.email))
    said = (
        (ANA, voted(draft(), Decision.APPROVE, roles=("security",))),
        (BEN, voted(draft(), Decision.REJECT, roles=("security",))),
    )
    found = one("sign-off/security", case(*said, asks=SIGNED, config=config))
    assert not found.is_met
    assert "Ben: reject" in found.detail


def test_only_votes_that_hold_count_as_reviewers() -> None:
    agreed = voted(draft(), Decision.APPROVE)
    assert one("reviewers", case((ANA, agreed), (BEN, agreed), asks=TWO)).is_met
    found = one("reviewers", case((ANA, agreed), asks=TWO))
    assert found.detail == "1 of 2: Ana"
    assert found.step is not None
    assert found.step.deed is Deed.ASK
    outdated = one("reviewers", case((ANA, agreed), (BEN, agreed), asks=TWO, report=report_of(BREAK, LATER)))
    assert outdated.detail.startswith("0 of 2; Ana decided (approve)")


def test_what_is_kept_back_cannot_be_told() -> None:
    held = case(asks=TWO, hidden=2)
    for name in ("comments", "objections", "reviewers"):
        found = one(name, held)
        assert found.state is State.CANNOT_BE_TOLD, name
        assert found.step is not None
        assert found.step.deed is Deed.VOTE
