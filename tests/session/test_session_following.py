"""Publishing continues the chain: each version names what it follows, what it was made from, and holds up later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.heading import Heading, heading
from reviewtui.reviews.names import review_id
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.repository.scratch import Scratch
from tests.session.conftest import PATH, Clock
from tests.session.published import Reviewed, notes, unchecked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reviewtui.session import Plan

BRANCH = "review/orders-v2"
OWN = f"docs/api-reviews/{review_id('main', 'orders-v2')}/ana@example.com.yaml"


def say(session: Session, note: str, to: str = BRANCH) -> Plan:
    """Say something and publish it."""
    session.answer(session.questions[0].id, AnswerValue.YES, note)
    session.decide(Decision.REQUEST_CHANGES, note)
    plan = session.plan(to)
    session.publish(plan)
    return plan


def standing(scratch: Scratch, ref: str = BRANCH) -> tuple[str, Heading]:
    """Return the blob id of the reviewer's file at a ref, and how it begins."""
    content = f"{scratch.git('show', f'{ref}:{OWN}')}\n".encode()
    return scratch.git("rev-parse", f"{ref}:{OWN}"), heading(OWN, content)


def test_each_version_names_the_one_before_and_what_it_was_made_from(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    oids: list[str] = []
    for note in ("one", "two", "three"):
        say(opened(head="orders-v2"), note)
        oid, begun = standing(scratch)
        assert begun.previous == tuple(oids[-1:])
        oids.append(oid)
    (compared,) = standing(scratch)[1].inputs
    assert compared.path == PATH
    assert compared.base == scratch.git("rev-parse", f"main:{PATH}")
    assert compared.head == scratch.git("rev-parse", f"orders-v2:{PATH}")
    audit = Reviewed(scratch).verify()
    (chain,) = audit.chains
    assert list(chain.arrivals) == oids
    assert (audit.broken, audit.problems, notes(audit), unchecked(audit)) == ((), (), "", "")


def test_without_a_new_word_the_version_stays_wherever_it_goes(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    say(opened(head="orders-v2"), "one")
    say(opened(head="orders-v2"), "two")
    again = opened(head="orders-v2")
    assert again.plan(BRANCH).written == ()
    again.publish(again.plan("elsewhere"))
    assert standing(scratch, "elsewhere") == standing(scratch)


def test_a_version_that_was_never_committed_is_not_followed(opened: Callable[..., Session], scratch: Scratch) -> None:
    say(opened(head="orders-v2"), "one", "WORKTREE")
    say(opened(head="orders-v2"), "two", "WORKTREE")
    assert opened(head="orders-v2").plan("WORKTREE").written == ()
    scratch.commit({})
    first, begun = standing(scratch, "HEAD")
    assert begun.previous == ()
    say(opened(head="orders-v2"), "three", "WORKTREE")
    assert heading(OWN, (scratch.root / OWN).read_bytes()).previous == (first,)
    scratch.commit({})
    assert Reviewed(scratch).verify().broken == ()


def test_two_clones_of_one_reviewer_come_together(
    opened: Callable[..., Session], scratch: Scratch, tmp_path: Path
) -> None:
    say(opened(head="orders-v2"), "one")
    scratch.git("clone", "-q", "-b", "main", str(scratch.root), str(tmp_path / "second"))
    second = Scratch(tmp_path / "second")
    second.git("fetch", "-q", "origin", "orders-v2:orders-v2")
    clock = Clock()
    clock()
    with Session.open(Options(second.root, base="main", head="orders-v2"), clock=clock) as session:
        say(session, "of the second clone")
    here = opened(head="orders-v2")
    here.answer(here.questions[1].id, AnswerValue.NO, "of the first clone")
    here.publish(here.plan(BRANCH))
    mine = standing(scratch)[0]
    scratch.git("fetch", "-q", str(second.root), f"{BRANCH}:refs/remotes/second/{BRANCH}")
    theirs = standing(scratch, f"second/{BRANCH}")[0]
    both = opened(head="orders-v2")
    both.publish(both.plan(BRANCH))
    assert set(standing(scratch)[1].previous) == {mine, theirs}
    scratch.git("checkout", "-q", BRANCH)
    scratch.git("merge", "-q", "-X", "ours", f"second/{BRANCH}")
    assert Reviewed(scratch).verify(ref=BRANCH).broken == ()


def test_after_a_rebase_what_was_compared_is_checked_as_long_as_it_is_there(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    say(opened(head="orders-v2"), "one")
    scratch.git("checkout", "-q", "orders-v2")
    scratch.git("commit", "-q", "--amend", "--allow-empty", "-m", "Reworded")
    say(opened(head="orders-v2"), "two", "notes")
    assert (Reviewed(scratch).verify().broken, unchecked(Reviewed(scratch).verify())) == ((), "")
    scratch.git("branch", "-q", "-D", BRANCH)
    (chain,) = Reviewed(scratch).verify().chains
    assert "which no commit here holds" in chain.breaks[0].message


def test_a_moved_description_is_named_by_both_its_paths(opened: Callable[..., Session], scratch: Scratch) -> None:
    content = (scratch.root / PATH).read_bytes()
    scratch.git("mv", PATH, "orders.yaml")
    scratch.commit({"orders.yaml": content})
    say(opened(head="orders-v2"), "one")
    (compared,) = standing(scratch)[1].inputs
    assert (compared.path, compared.base_path) == ("orders.yaml", PATH)
    audit = Reviewed(scratch).verify()
    assert (audit.broken, unchecked(audit)) == ((), "")


def test_a_work_tree_is_told_as_what_cannot_be_checked(opened: Callable[..., Session], scratch: Scratch) -> None:
    scratch.write({PATH: (scratch.root / PATH).read_bytes().replace(b"Orders", b"Order")})
    say(opened(), "one")
    audit = Reviewed(scratch).verify()
    assert audit.broken == ()
    assert unchecked(audit) == "1 compared file of a work tree or an index: what was in them cannot be checked."
