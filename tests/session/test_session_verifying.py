"""A chain holds through branches, merges and moves, and breaks at the commit that changed what was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import UsageError
from tests.repository.scratch import Scratch
from tests.session.published import ANA, BOB, FOLDER, REVIEW, Reviewed, Said, messages, notes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def reviewed(tmp_path: Path) -> Reviewed:
    """Return a repository with one commit."""
    return Reviewed(Scratch.with_commit(tmp_path / "repo"))


def test_three_publications_hold_and_unrelated_commits_are_none_of_them(reviewed: Reviewed) -> None:
    for number, oid in enumerate(reviewed.series("one", "two", "three")):
        reviewed.scratch.commit({"notes.txt": f"{number} {oid}".encode(), f"{FOLDER}/report.md": b"%d" % number})
    (chain,) = reviewed.verify().chains
    assert (len(chain.arrivals), chain.breaks, chain.notes, chain.problems) == (3, (), (), ())
    assert chain.path == ANA


def test_an_answer_that_was_changed_by_hand_is_the_first_break(reviewed: Reviewed) -> None:
    _, second = reviewed.series("one", "two")
    edited = Said("two", (), more={}).content()
    assert reviewed.verify().broken == ()
    content = (reviewed.scratch.root / ANA).read_bytes().replace(b"note: two", b"note: fine")
    reviewed.scratch.write({ANA: content})
    reviewed.scratch.git("commit", "-q", "-a", "-m", "Typo", "--author", "Eve <eve@example.com>")
    tampered = reviewed.scratch.git("rev-parse", f"HEAD:{ANA}")
    reviewed.publish(Said("three", (second, tampered)))
    (chain,) = reviewed.verify().chains
    (found,) = chain.breaks
    assert found.step.commit == reviewed.scratch.id("HEAD~1")
    assert found.step.author == ("Eve", "eve@example.com")
    assert "its seal does not fit" in found.message
    assert found.differs == ("the answer to d1-naming",)
    assert "Eve <eve@example.com>" in chain.notes[0]
    assert edited != content


def test_a_new_seal_does_not_hide_that_a_version_was_replaced(reviewed: Reviewed) -> None:
    first, second = reviewed.series("one", "two")
    forged = reviewed.publish(Said("forged", (first,)))
    reviewed.publish(Said("three", (second, forged)))
    audit = reviewed.verify()
    assert messages(audit) == [f"it takes the place of the version {second[:10]} and does not name it"]
    assert audit.broken[0].breaks[0].step.after == forged


def test_a_version_that_history_was_rewritten_without_is_missed(reviewed: Reviewed) -> None:
    reviewed.series("one", "two", "three")
    content = (reviewed.scratch.root / ANA).read_bytes()
    reviewed.scratch.git("reset", "-q", "--hard", "HEAD~2")
    reviewed.put(content)
    (message,) = messages(reviewed.verify())
    assert "as the version before it, which no commit here holds" in message


def test_history_that_begins_later_is_missed_too(reviewed: Reviewed) -> None:
    reviewed.series("one", "two")
    content = (reviewed.scratch.root / ANA).read_bytes()
    reviewed.scratch.git("reset", "-q", "--hard", "HEAD~2")
    reviewed.put(content)
    assert len(messages(reviewed.verify())) == 1


def test_going_back_breaks_the_chain_until_somebody_follows_what_was_dropped(reviewed: Reviewed) -> None:
    first, second = reviewed.series("one", "two")
    reviewed.scratch.git("revert", "--no-edit", "HEAD")
    (message,) = messages(reviewed.verify())
    assert message.startswith(f"the version {second[:10]} gave way to {first[:10]}, which does not follow it")
    reviewed.publish(Said("three", (second,)))
    assert messages(reviewed.verify()) == []


def test_what_was_removed_is_told_until_it_comes_back(reviewed: Reviewed) -> None:
    (first,) = reviewed.series("one")
    reviewed.scratch.git("rm", "-q", ANA)
    reviewed.scratch.commit({})
    assert messages(reviewed.verify()) == [
        f"the version {first[:10]} was removed, and nothing that came later follows it"
    ]
    reviewed.publish(Said("anew"))
    assert len(messages(reviewed.verify())) == 1
    reviewed.publish(Said("two", (first, reviewed.scratch.git("rev-parse", f"HEAD:{ANA}"))))
    assert messages(reviewed.verify()) == []


def test_a_review_that_is_over_may_go_as_a_whole(reviewed: Reviewed) -> None:
    reviewed.series("one")
    reviewed.scratch.commit({f"{FOLDER}/review.yaml": b"id: x\n"})
    reviewed.scratch.git("rm", "-q", "-r", FOLDER)
    reviewed.scratch.commit({})
    (chain,) = reviewed.verify().chains
    assert (chain.breaks, len(chain.arrivals)) == ((), 1)


def test_a_second_clone_is_merged_by_naming_both(reviewed: Reviewed) -> None:
    (first,) = reviewed.series("one")
    reviewed.scratch.git("checkout", "-q", "-b", "other")
    theirs = reviewed.publish(Said("theirs", (first,)))
    reviewed.scratch.git("checkout", "-q", "main")
    mine = reviewed.publish(Said("mine", (first,)))
    audit = reviewed.verify()
    assert audit.broken == ()
    assert "2 versions stand side by side" in notes(audit)
    reviewed.publish(Said("both", (mine, theirs)))
    reviewed.scratch.git("merge", "-q", "-s", "ours", "other")
    audit = reviewed.verify()
    assert (audit.broken, notes(audit)) == ((), "")


def test_a_merge_that_drops_a_side_is_named(reviewed: Reviewed) -> None:
    (first,) = reviewed.series("one")
    reviewed.scratch.git("checkout", "-q", "-b", "other")
    theirs = reviewed.publish(Said("theirs", (first,)))
    reviewed.scratch.git("checkout", "-q", "main")
    mine = reviewed.publish(Said("mine", (first,)))
    reviewed.scratch.git("merge", "-q", "-s", "ours", "other")
    (found,) = reviewed.verify().broken[0].breaks
    assert found.step.commit == reviewed.scratch.id("HEAD")
    assert (found.step.before, found.step.after) == (theirs, mine)
    reviewed.publish(Said("both", (mine, theirs)))
    assert reviewed.verify().broken == ()


def test_lines_merged_by_git_are_no_version_of_anybody(reviewed: Reviewed) -> None:
    (first,) = reviewed.series("one")
    reviewed.scratch.git("checkout", "-q", "-b", "other")
    reviewed.publish(Said("theirs", (first,)))
    reviewed.scratch.git("checkout", "-q", "main")
    mine = Said("mine", (first,))
    reviewed.publish(mine)
    reviewed.scratch.git("merge", "-q", "-s", "ours", "--no-commit", "other")
    reviewed.put(mine.content().replace(b"note: mine", b"note: mine and theirs"))
    (found,) = reviewed.verify().broken[0].breaks
    assert found.step.commit == reviewed.scratch.id("HEAD")
    assert "seal" in found.message


def test_the_history_of_one_ref_is_checked_by_itself(reviewed: Reviewed) -> None:
    (first,) = reviewed.series("one")
    reviewed.scratch.git("checkout", "-q", "-b", "evil")
    reviewed.put(Said("two", (first,)).content() + b"# x\n")
    reviewed.scratch.git("checkout", "-q", "-b", "good", "main")
    reviewed.publish(Said("three", (first,)))
    assert len(reviewed.verify().broken) == 1
    assert len(reviewed.verify(ref="evil").broken) == 1
    audit = reviewed.verify(ref="main")
    assert audit.broken == ()
    assert "2 newer versions of this file can be found on other branches." in notes(audit)
    assert reviewed.verify(ref="good").broken == ()


def test_a_folder_that_moved_takes_its_chain_along(reviewed: Reviewed) -> None:
    first, second = reviewed.series("one", "two")
    moved = ANA.replace("docs/api-reviews", "reviews")
    (reviewed.scratch.root / moved).parent.mkdir(parents=True)
    reviewed.scratch.git("mv", ANA, moved)
    reviewed.scratch.commit({".reviewtui.yaml": b"records: {reviews: reviews}\n"})
    reviewed.publish(Said("three", (second,)), moved)
    (chain,) = reviewed.verify().chains
    assert (chain.path, chain.breaks) == (moved, ())
    assert list(chain.arrivals)[:2] == [first, second]
    assert chain.notes == (f"Earlier versions stood at `{ANA}`.",)


def test_who_changes_their_name_stays_who_they_are(reviewed: Reviewed) -> None:
    (first,) = reviewed.series("one")
    renamed = Said("two", (first,)).text().replace(b"name: Somebody", b"name: Somebody Else")
    reviewed.put(renamed + Said("x").content().splitlines()[-1] + b"\n")
    assert "seal" in messages(reviewed.verify())[0]
    reviewed.scratch.git("reset", "-q", "--hard", "HEAD~1")
    reviewed.publish(Said("two", (first,), more={"reviewer": {"name": "Somebody Else", "email": "ana@example.com"}}))
    assert messages(reviewed.verify()) == []


def test_a_file_under_the_name_of_another_is_a_break(reviewed: Reviewed) -> None:
    reviewed.publish(Said("one"), BOB)
    (message,) = messages(reviewed.verify())
    assert "stands as the file of `bob@example.com`" in message
    assert "speaks for `ana@example.com`" in message


def test_reviews_are_asked_for_by_name(reviewed: Reviewed) -> None:
    reviewed.series("one")
    reviewed.publish(Said("other", review="billing"), "docs/api-reviews/billing/ana@example.com.yaml")
    assert len(reviewed.verify().chains) == 2
    assert [chain.place.review for chain in reviewed.verify(REVIEW).chains] == [REVIEW]
    with pytest.raises(UsageError, match="nobody published a review named `orders`") as caught:
        reviewed.verify("orders")
    assert caught.value.hint
    with pytest.raises(UsageError, match="no history"):
        reviewed.verify(ref="WORKTREE")


def test_nothing_is_touched(reviewed: Reviewed) -> None:
    reviewed.series("one", "two")
    reviewed.scratch.write({ANA: b"mine"})
    before = reviewed.scratch.state()
    reviewed.verify()
    assert reviewed.scratch.state() == before


def test_a_branch_on_what_was_squashed_makes_the_chain_whole_again(reviewed: Reviewed) -> None:
    reviewed.series("one", "two")
    kept = reviewed.scratch.id("HEAD")
    reviewed.scratch.git("reset", "-q", "--soft", "HEAD~2")
    reviewed.scratch.git("commit", "-q", "-m", "Squashed")
    assert "squashed or amended away" in messages(reviewed.verify())[0]
    reviewed.scratch.git("tag", "reviewed", kept)
    assert messages(reviewed.verify()) == []
    assert messages(reviewed.verify(ref="main")) == []
