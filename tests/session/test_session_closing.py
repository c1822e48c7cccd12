"""Who publishes at the same time merges without a conflict: each writes their own files, and one sums the review up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import UsageError
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.repository.scratch import Scratch
from tests.session.conftest import Clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reviewtui.session import Plan

BRANCH = "review/orders-v2"
PEOPLE = ("Ana", "Ben", "Cleo")


@pytest.fixture
def sit_down(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what makes somebody the one who works here."""

    def sits(name: str) -> None:
        for role in ("AUTHOR", "COMMITTER"):
            monkeypatch.setenv(f"GIT_{role}_NAME", name)
            monkeypatch.setenv(f"GIT_{role}_EMAIL", f"{name.lower()}@example.com")

    return sits


@pytest.fixture
def clones(scratch: Scratch, tmp_path: Path) -> dict[str, Scratch]:
    """Return a clone for each person, of one repository that nobody works in."""
    bare = Scratch(tmp_path / "bare.git")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare.root))
    made = {name: Scratch(tmp_path / name) for name in PEOPLE}
    for clone in made.values():
        scratch.git("clone", "-q", str(bare.root), str(clone.root))
    return made


def names(plan: Plan) -> list[str]:
    """Return the last parts of all planned paths."""
    return [file.path.rsplit("/", 1)[1] for file in plan.files]


def reviewing(clone: Scratch, decision: Decision) -> Session:
    """Return the open review of a clone, in which the reviewer said something."""
    session = Session.open(Options(clone.root, base="origin/main", head="origin/orders-v2"), clock=Clock())
    session.answer(session.questions[0].id, AnswerValue.YES)
    session.decide(decision, f"So says {session.reviewer.name}.")
    return session


def test_three_clones_publish_at_once_and_merge_without_a_conflict(
    clones: dict[str, Scratch], sit_down: Callable[[str], None]
) -> None:
    decisions = (Decision.APPROVE, Decision.REQUEST_CHANGES, Decision.APPROVE)
    for name, decision in zip(PEOPLE, decisions, strict=True):
        sit_down(name)
        with reviewing(clones[name], decision) as session:
            session.publish(session.plan("review", closing=False))
    ana = clones["Ana"]
    ana.git("checkout", "-q", BRANCH)
    for name in PEOPLE[1:]:
        ana.git("fetch", "-q", str(clones[name].root), BRANCH)
        ana.git("merge", "-q", "-m", f"Take {name}'s part in", "FETCH_HEAD")
    ana.git("checkout", "-q", "main")
    sit_down("Ana")
    with reviewing(ana, Decision.APPROVE) as session:
        assert names(session.plan("review")) == ["review.yaml", "ana@example.com.yaml"]
        plan = session.plan("review", closing=True)
        session.publish(plan)
        report = next(file.text for file in plan.files if file.path.endswith("report.md"))
        assert session.plan("review", closing=True).written == ()
    assert report.startswith("# Review of orders: request changes\n")
    assert all(f"> So says {name}." in report for name in PEOPLE)
    assert "rework-1-breaking-change" in plan.files[-1].path
    assert "Record the review of orders: request changes" in ana.git("log", "-1", "--format=%s", BRANCH)


def test_who_reviews_alone_closes_and_who_does_not_is_told_who_else_there_is(
    opened: Callable[..., Session], sit_down: Callable[[str], None]
) -> None:
    sit_down("Ana")
    session = opened(head="orders-v2")
    session.decide(Decision.APPROVE, "Good.")
    plan = session.plan(BRANCH)
    assert plan.closes
    assert "Nobody else takes part" in plan.extent
    session.publish(plan)
    sit_down("Ben")
    second = opened(head="orders-v2")
    second.decide(Decision.REJECT, "Bad.")
    part = second.plan(BRANCH)
    assert not part.closes
    assert part.message.startswith("Record what Ben says to orders: reject\n")
    assert part.extent.startswith(
        "Only your part is among the files: Ana reviews this change too. `reviewtui publish --close`"
    )
    closing = second.plan(BRANCH, closing=True)
    states = {file.path.rsplit("/", 1)[1]: (file.exists, bool(file.replaces)) for file in closing.files}
    assert states["report.md"] == (False, True), "what the tool wrote, and nobody edited, anybody may sum up anew"
    assert "ana@example.com.yaml" not in states
    assert closing.files[-1].path.startswith("docs/adr/0009-reject-"), "an accepted decision is followed"


def test_a_proposed_record_that_nobody_edited_is_drawn_up_anew_by_whoever_closes_next(
    opened: Callable[..., Session], sit_down: Callable[[str], None], scratch: Scratch
) -> None:
    sit_down("Ana")
    session = opened()
    session.decide(Decision.REQUEST_CHANGES, "Two clients read it.")
    session.publish(session.plan())
    sit_down("Ben")
    second = opened()
    same = second.plan(closing=True)
    assert all(file.exists for file in same.files if file.path.endswith(".md")), "the same state is the same bytes"
    second.decide(Decision.REQUEST_CHANGES, "Three do.")
    again = second.plan(closing=True).files[-1]
    assert again.path == "docs/adr/0008-rework-1-breaking-change-to-orders.md"
    assert again.replaces
    record = scratch.root / again.path
    record.write_text(record.read_text() + "\nConfirmed by hand.\n")
    kept = second.plan(closing=True).files[-1]
    assert kept.path == again.path, "who edits a record does not want another one beside it"
    assert kept.text.endswith("\nConfirmed by hand.\n")
    assert "Three do (Ben)" in kept.text
    second.decide(Decision.REJECT, "Four do.")
    assert second.plan(closing=True).files[-1].path.startswith("docs/adr/0009-"), "another decision is another record"


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        (b"review: {sign_off: {tier-2: [security, legal]}}\nroles: {legal: [ana@example.com]}\n", "word of security,"),
        (b"roles: {lead: [Ana@example.com, ben@example.com]}\n", "the settings give roles to others"),
        (b"tier: {default: tier-1}\nroles: {security: [ana@example.com]}\n", "tier-1 asks for 2 reviewers"),
    ],
)
def test_where_others_have_to_speak_the_review_is_not_closed_by_itself(
    opened: Callable[..., Session], scratch: Scratch, sit_down: Callable[[str], None], settings: bytes, why: str
) -> None:
    scratch.commit({".reviewtui.yaml": settings})
    sit_down("Ana")
    session = opened()
    session.decide(Decision.APPROVE, "Good.")
    plan = session.plan()
    assert not plan.closes
    assert why in plan.extent
    assert session.plan(closing=True).closes


def test_what_only_stands_where_it_is_published_is_told_as_not_heard(
    opened: Callable[..., Session], sit_down: Callable[[str], None]
) -> None:
    sit_down("Ana")
    first = opened(head="orders-v2")
    first.decide(Decision.APPROVE, "Good.")
    first.publish(first.plan("elsewhere"))
    sit_down("Ben")
    session = opened(head="orders-v2")
    session.decide(Decision.APPROVE, "Good.")
    assert "ana@example.com reviews this change too" in session.plan("elsewhere").extent
    assert "without ana@example.com, who spoke there only" in session.plan("elsewhere", closing=True).extent


def test_who_may_not_hear_the_others_yet_cannot_sum_the_review_up(
    opened: Callable[..., Session], scratch: Scratch, sit_down: Callable[[str], None]
) -> None:
    scratch.commit({".reviewtui.yaml": b"review: {blind: true}\n"})
    sit_down("Ana")
    session = opened(head="orders-v2")
    session.decide(Decision.APPROVE, "Good.")
    session.publish(session.plan(BRANCH))
    sit_down("Ben")
    second = opened(head="orders-v2")
    second.answer(second.questions[0].id, AnswerValue.NO)
    with pytest.raises(UsageError, match="hidden from you until you decide"):
        second.plan(BRANCH, closing=True)
    second.decide(Decision.APPROVE, "Good.")
    assert second.plan(BRANCH, closing=True).closes


def test_a_report_that_somebody_edited_stays_and_ours_stands_beside_it(
    opened: Callable[..., Session], scratch: Scratch, sit_down: Callable[[str], None]
) -> None:
    sit_down("Ana")
    session = opened()
    session.rule_on(session.report.findings[0].fingerprint, Stance.ACCEPT, "Nobody reads it.")
    session.publish(session.plan())
    report = next(scratch.root.glob("docs/api-reviews/*/report.md"))
    report.write_text(report.read_text().replace("Nobody reads it.", "Nobody reads it, says Ben."))
    session.decide(Decision.APPROVE, "Good.")
    plan = session.plan()
    assert names(plan)[2] == "report-ana@example.com.md"
    session.publish(plan)
    assert "says Ben" in report.read_text()
