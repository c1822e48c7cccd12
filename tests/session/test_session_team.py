"""Several people review one change: what the others published is gathered, and what was said outlives its branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.repository.scratch import Scratch
from tests.session.conftest import CHANGED, PATH

if TYPE_CHECKING:
    from collections.abc import Callable

BRANCH = "review/orders-v2"
BEN = "ben@example.com"


@pytest.fixture
def as_ben(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what lets Ben sit down in the place of Ana."""

    def sit_down() -> None:
        for role in ("AUTHOR", "COMMITTER"):
            monkeypatch.setenv(f"GIT_{role}_EMAIL", BEN)
            monkeypatch.setenv(f"GIT_{role}_NAME", "Ben")

    return sit_down


def publish(session: Session, to: str = BRANCH) -> None:
    """Write all that was said."""
    session.publish(session.plan(to))


def breaking(session: Session) -> str:
    """Return the fingerprint of the worst finding."""
    return session.report.findings[0].fingerprint


def test_what_others_published_is_there_and_is_nobody_elses(
    opened: Callable[..., Session], as_ben: Callable[[], None]
) -> None:
    ana = opened(head="orders-v2")
    question = ana.questions[0].id
    ana.answer(question, AnswerValue.NO, "It does not hold.")
    ana.rule_on(breaking(ana), Stance.ACCEPT, "Nobody reads it.")
    asked = ana.comment(breaking(ana), CommentKind.QUESTION, "Until when?")
    ana.decide(Decision.APPROVE)
    publish(ana)
    as_ben()
    ben = opened(head="orders-v2")
    part = ben.team.parts["ana@example.com"]
    assert part.reviewer.email == "ana@example.com"
    assert part.draft.answers[question].value is AnswerValue.NO
    assert part.draft.comments[asked.id].text == "Until when?"
    assert part.draft.outcome is not None
    assert part.draft.outcome.fingerprints == {finding.fingerprint for finding in ben.report.findings}
    assert ben.rulings.on(ben.report.findings[0]).lets_pass
    assert [(vote.reviewer.slug, vote.holds) for vote in ben.votes] == [("ana@example.com", True)]
    assert question not in ben.draft.answers


def test_a_reply_and_a_resolution_stand_in_the_file_of_who_said_them(
    opened: Callable[..., Session], as_ben: Callable[[], None]
) -> None:
    ana = opened(head="orders-v2")
    asked = ana.comment(breaking(ana), CommentKind.MUST_FIX, "Keep it.")
    publish(ana)
    as_ben()
    ben = opened(head="orders-v2")
    reply = ben.reply(asked.id, "It is gone since May.")
    again = ben.reply(reply.id, "And nobody complained.")
    ben.resolve(again.id)
    assert (reply.answers, again.answers) == (asked.id, asked.id)
    assert (reply.spec, reply.pointer, reply.side) == (asked.spec, asked.pointer, asked.side)
    assert ben.draft.resolutions[asked.id].resolved
    assert set(ben.draft.comments) == {reply.id, again.id}


def test_another_clone_of_the_same_reviewer_goes_on_where_the_first_one_stopped(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    first = opened(head="orders-v2")
    question, other = (asked.id for asked in first.questions[:2])
    first.answer(question, AnswerValue.NO)
    note = first.comment("", CommentKind.NOTE, "Taken back later.")
    publish(first)
    root = scratch.root.parent / "second"
    scratch.git("clone", "-q", "-b", "main", str(scratch.root), str(root))
    clone = Scratch(root)
    clone.git("fetch", "-q", "origin", "orders-v2:orders-v2")
    with Session.open(Options(root, base="main", head="orders-v2")) as second:
        assert second.answers[question].value is AnswerValue.NO
        second.withdraw(note.id)
        second.answer(other, AnswerValue.YES)
        publish(second)
        with Session.open(Options(root, base="main", head="orders-v2")) as again:
            assert again.plan(BRANCH).written == ()
    scratch.git("fetch", "-q", str(root), f"+{BRANCH}:{BRANCH}")
    third = opened(head="orders-v2")
    assert third.answers[other].value is AnswerValue.YES
    assert third.draft.remarks == ()


def test_blind_reviews_show_the_others_when_ones_own_is_decided(
    opened: Callable[..., Session], scratch: Scratch, as_ben: Callable[[], None]
) -> None:
    scratch.commit({".reviewtui.yaml": b"review: {blind: true}\n"})
    ana = opened(head="orders-v2")
    ana.decide(Decision.APPROVE)
    publish(ana)
    as_ben()
    ben = opened(head="orders-v2")
    assert (ben.team.hidden, dict(ben.team.parts)) == (1, {})
    assert ben.votes == ()
    ben.decide(Decision.REJECT)
    assert list(ben.team.parts) == ["ana@example.com"]
    ben.decide(None)
    assert ben.team.hidden == 1


def test_a_file_that_speaks_for_another_is_left_out_and_told(
    opened: Callable[..., Session], scratch: Scratch, as_ben: Callable[[], None]
) -> None:
    ana = opened(head="orders-v2")
    ana.decide(Decision.APPROVE)
    publish(ana, "WORKTREE")
    own = next(scratch.root.glob("docs/api-reviews/*/ana@example.com.yaml"))
    own.rename(own.with_name("cleo@example.com.yaml"))
    own.with_name("dora@example.com.yaml").write_text("schema: 1\nreview: [\n")
    as_ben()
    ben = opened(head="orders-v2")
    assert dict(ben.team.parts) == {}
    told = " ".join(ben.notices)
    assert "cleo@example.com.yaml" in told
    assert "dora@example.com.yaml" in told


def test_rulings_follow_onto_a_branch_that_goes_on_from_this_one(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = opened(head="orders-v2")
    session.rule_on(breaking(session), Stance.ACCEPT, "Nobody reads it.")
    scratch.git("checkout", "-q", "-b", "orders-v3")
    scratch.commit({"notes.md": b"More to come.\n"})
    follow_up = opened(head="orders-v3")
    settled = follow_up.rulings.on(follow_up.report.findings[0])
    assert settled.lets_pass
    assert settled.whole[0].review.startswith("orders-v2-")
    assert dict(follow_up.draft.rulings) == {}


def test_a_renamed_branch_takes_everything_along(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened(head="orders-v2")
    question = session.questions[0].id
    session.look()
    session.answer(question, AnswerValue.PARTLY, "Half of it.")
    session.close()
    scratch.git("branch", "-q", "-m", "orders-v2", "orders-next")
    renamed = opened(head="orders-next")
    assert renamed.answers[question].note == "Half of it."
    assert any("renamed" in notice for notice in renamed.notices)
    renamed.answer(question, AnswerValue.YES)
    assert not any("renamed" in notice for notice in opened(head="orders-next").notices)


def test_who_only_ran_commands_is_taken_along_too(opened: Callable[..., Session], scratch: Scratch) -> None:
    scratch.git("update-ref", "refs/remotes/origin/main", "main")
    scratch.git("remote", "add", "origin", "nowhere")
    session = opened(base="origin/main", head="orders-v2")
    session.decide(Decision.APPROVE, "Go.")
    session.close()
    scratch.git("branch", "-q", "-m", "orders-v2", "orders-next")
    scratch.commit({"notes.md": b"More to come.\n"})
    outcome = opened(base="main", head="orders-next").draft.outcome
    assert outcome is not None
    assert outcome.note == "Go."


def test_another_branch_with_another_change_begins_afresh(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened(head="orders-v2")
    session.look()
    session.answer(session.questions[0].id, AnswerValue.PARTLY)
    session.close()
    scratch.git("checkout", "-q", "-b", "other", "main")
    scratch.commit({PATH: CHANGED.replace("/orders:", "/invoices:").encode()})
    scratch.git("branch", "-q", "-D", "orders-v2")
    assert dict(opened(head="other").draft.answers) == {}


def test_roles_and_the_meaning_of_the_change_go_into_the_vote(opened: Callable[..., Session], scratch: Scratch) -> None:
    scratch.commit({".reviewtui.yaml": b"roles: {architect: [ANA@example.com], security: [ben@example.com]}\n"})
    session = opened(head="orders-v2")
    outcome = session.decide(Decision.APPROVE)
    assert outcome.roles == ("architect",)
    assert outcome.head_commit == scratch.id("orders-v2")
    assert breaking(session) in outcome.fingerprints


def test_a_look_is_remembered_once_for_each_state(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened(head="orders-v2")
    session.look()
    session.look()
    assert len(session.draft.looks) == 1
    scratch.commit({PATH: CHANGED.replace("  id: {type: string}", "  id: {type: integer}").encode()})
    moved = opened(head="orders-v2")
    news = moved.news
    assert news is not None
    assert news.new
    assert all(finding.fingerprint in news.new | news.unchanged for finding in moved.report.findings)
