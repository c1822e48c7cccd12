"""The inbox: which branches and pull requests wait, in which order, and what is known of each."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.inbox.inbox import Inbox
from reviewtui.inbox.waiting import LeftOut, Waiting
from reviewtui.model import Verdict
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision
from reviewtui.session import Options, Session
from tests.session.conftest import CHANGED, PATH, SPEC
from tests.session.waiting_shop import ADDED, TODAY, WaitingShop, waiting_shop


@pytest.fixture
def shop(tmp_path: Path) -> WaitingShop:
    """Return a repository with one of everything."""
    return waiting_shop(tmp_path / "shop")


def looked(root: Path, *, stale: bool = False, base: str | None = None) -> tuple[list[Waiting], LeftOut]:
    """Return all rows, and what was left out."""
    with Inbox(Options(root, base=base), clock=lambda: TODAY) as inbox:
        batches = list(inbox.rows(stale=stale))
    return [row for batch in batches for row in batch.rows], batches[-1].left_out


def names(root: Path, *, stale: bool = False) -> list[str]:
    return [row.head.name for row in looked(root, stale=stale)[0]]


def test_rows_are_branches_with_another_description_the_latest_first(shop: WaitingShop) -> None:
    rows, left_out = looked(shop.root)
    assert [row.head.name for row in rows] == ["customers", "orders-v2"]
    assert left_out == LeftOut(merged=1, unchanged=1, stale=1)
    second = rows[1]
    assert (second.specs, second.base_name, second.days, second.head.author) == ((PATH,), "main", 2, "Ben")
    assert (rows[0].is_mine, second.is_mine, second.waits_for_me) == (True, False, True)


def test_old_branches_come_last_when_asked_for(shop: WaitingShop) -> None:
    assert names(shop.root, stale=True) == ["customers", "orders-v2", "long-ago"]


def test_old_branches_are_not_folded_where_nothing_else_waits(shop: WaitingShop) -> None:
    shop.scratch.git("branch", "-D", "customers", "orders-v2")
    rows, left_out = looked(shop.root)
    assert ([row.head.name for row in rows], left_out.stale) == (["long-ago"], 0)


def test_the_settings_say_when_a_branch_is_old(shop: WaitingShop) -> None:
    (shop.root / ".reviewtui.yaml").write_text("review: {stale_days: 1}\n")
    assert names(shop.root) == ["customers"]


def test_a_review_that_was_begun_is_on_top_and_says_so(shop: WaitingShop) -> None:
    with Session.open(Options(shop.root, head="orders-v2")) as session:
        session.comment("", CommentKind.QUESTION, "Who reads it?")
    rows, _ = looked(shop.root)
    assert [row.head.name for row in rows] == ["orders-v2", "customers"]
    assert rows[0].is_draft
    with Session.open(Options(shop.root, head="orders-v2")) as session:
        session.decide(Decision.REJECT)
    decided = looked(shop.root)[0][1]
    assert (decided.head.name, decided.decided) == ("orders-v2", "reject")
    assert (decided.is_draft, decided.waits_for_me) == (False, False)


def test_to_look_at_a_review_is_not_to_begin_it(shop: WaitingShop) -> None:
    with Session.open(Options(shop.root, head="orders-v2")) as session:
        session.look()
    rows, _ = looked(shop.root)
    assert [row.head.name for row in rows] == ["customers", "orders-v2"]
    assert not rows[1].is_spoken_of


def test_one_change_is_one_row_however_many_names_it_has(shop: WaitingShop) -> None:
    commit = shop.scratch.id("orders-v2")
    shop.ref("refs/pull/12/head", commit)
    shop.scratch.git("remote", "add", "origin", "https://example.com/shop.git")
    shop.ref("refs/remotes/origin/orders-v2", commit)
    row = looked(shop.root)[0][1]
    assert (row.head.name, row.also) == ("orders-v2", ("#12",))


def test_a_pull_request_that_is_no_branch_here_is_a_row(shop: WaitingShop) -> None:
    for number, ref in enumerate(("pull/7/head", "pull-requests/8/from", "merge-requests/9/head", "reviewtui/pr/10")):
        commit = shop.branch("made", {PATH: ADDED + f"# {number}\n"}, f"2026-03-0{number + 1}")
        shop.ref(f"refs/{ref}", commit)
    shop.scratch.git("branch", "-D", "made")
    rows = {row.head.name: row.head.number for row in looked(shop.root)[0]}
    assert rows == {
        "customers": 0,
        "orders-v2": 0,
        "pr-10": 10,
        "merge-requests/9/head": 9,
        "pull-requests/8/from": 8,
        "pull/7/head": 7,
    }


def test_the_later_of_a_branch_here_and_at_its_remote_counts(shop: WaitingShop) -> None:
    shop.scratch.git("remote", "add", "origin", "https://example.com/shop.git")
    newer = shop.branch("newer", {PATH: CHANGED + "# pushed\n"}, "2026-03-12", start="orders-v2")
    shop.ref("refs/remotes/origin/orders-v2", newer)
    shop.scratch.git("branch", "-D", "newer")
    assert names(shop.root) == ["origin/orders-v2", "customers"]
    shop.scratch.git("remote", "add", "fork", "https://example.com/fork.git")
    shop.ref("refs/remotes/fork/orders-v2", shop.branch("other", {PATH: ADDED + "# fork\n"}, "2026-03-08"))
    shop.scratch.git("branch", "-D", "other")
    assert names(shop.root) == ["origin/orders-v2", "customers", "orders-v2", "fork/orders-v2"]


def test_a_branch_that_only_holds_a_review_is_no_change(shop: WaitingShop) -> None:
    shop.branch("review/orders-v2", {"docs/api-reviews/x/ben.yaml": "schema: 1\n"}, start="orders-v2")
    rows, left_out = looked(shop.root)
    assert [row.head.name for row in rows] == ["customers", "orders-v2"]
    assert left_out.reviews == 1


def test_who_published_is_known_by_the_names_of_files(shop: WaitingShop) -> None:
    review = looked(shop.root)[0][1].review
    files = {f"docs/api-reviews/{review}/{name}.yaml": "schema: 1\n" for name in ("ben@example.com", "review")}
    shop.branch("review/orders-v2", files, start="orders-v2")
    assert looked(shop.root)[0][1].reviewers == ("ben@example.com",)


def test_a_branch_after_merges_both_ways_is_compared_from_where_it_last_met_the_others(shop: WaitingShop) -> None:
    git = shop.scratch.git
    shop.branch("main-moved", {"README.md": "Moved\n"})
    git("merge", "-q", "--no-ff", "-m", "Merge", "main-moved")
    git("checkout", "-q", "orders-v2")
    git("merge", "-q", "-m", "Merge main", "main")
    git("checkout", "-q", "main")
    row = next(row for row in looked(shop.root)[0] if row.head.name == "orders-v2")
    assert row.base == git("merge-base", "main", "orders-v2")


def test_a_part_that_a_description_refers_to_makes_a_row_and_another_file_does_not(shop: WaitingShop) -> None:
    whole = SPEC.replace("                type: object\n", "                $ref: parts/order.yaml\n").partition(
        "                required"
    )[0]
    shop.scratch.commit({PATH: whole.encode(), "apis/orders/parts/order.yaml": b"type: object\n"})
    shop.branch("part", {"apis/orders/parts/order.yaml": "type: string\n"})
    shop.branch("other", {".github/ci.yaml": "steps: []\n"})
    rows = {row.head.name: (row.specs, row.parts) for row in looked(shop.root)[0]}
    assert rows["part"] == ((), 1)
    assert "other" not in rows


def test_a_part_whose_name_can_be_spelled_in_several_ways_counts(shop: WaitingShop) -> None:
    whole = SPEC.replace("                type: object\n", "                $ref: parts/an%20order.yaml\n")
    whole = whole.partition("                required")[0]
    shop.scratch.commit({PATH: whole.encode(), "apis/orders/parts/an order.yaml": b"type: object\n"})
    shop.branch("part", {"apis/orders/parts/an order.yaml": "type: string\n"})
    assert "part" in names(shop.root)


def test_what_the_settings_exclude_is_no_description(shop: WaitingShop) -> None:
    (shop.root / ".reviewtui.yaml").write_text("exclude: ['apis/**']\n")
    assert names(shop.root) == []


def test_odd_names_days_and_long_words_are_no_trouble(shop: WaitingShop) -> None:
    git = shop.scratch.git
    shop.branch("long", {PATH: ADDED + "# long\n"}, who="Ben")
    tree = git("rev-parse", "long^{tree}")
    parent = git("rev-parse", "main")
    text = f"tree {tree}\nparent {parent}\nauthor \x1b[31m <> 99999999999999 +0000\n"
    text += f"committer B <b> 99999999999999 +0000\n\n{'word ' * 5000}\n"
    (shop.root / "commit").write_text(text)
    odd = git("hash-object", "-t", "commit", "-w", "--literally", "commit")
    git("update-ref", "refs/heads/-odd", odd)
    git("branch", "-D", "long")
    row = next(row for row in looked(shop.root, stale=True)[0] if row.head.name == "refs/heads/-odd")
    assert len(row.head.subject) <= 500
    with Inbox(Options(shop.root), clock=lambda: TODAY) as inbox:
        assert not inbox.judged(row).trouble
        assert not inbox.stand(row).trouble


def test_a_branch_without_common_history_is_counted(shop: WaitingShop) -> None:
    git = shop.scratch.git
    git("checkout", "-q", "--orphan", "pages")
    shop.scratch.commit({PATH: b"openapi: 3.0.3\n"})
    git("checkout", "-q", "main")
    assert looked(shop.root)[1].unrelated == 1


def test_comparing_tells_counts_and_the_worst_and_a_broken_file_is_its_own_trouble(shop: WaitingShop) -> None:
    shop.branch("broken", {PATH: "openapi: 3.0.3\npaths: [\n"}, "2026-03-01")
    with Inbox(Options(shop.root), clock=lambda: TODAY) as inbox:
        rows = {row.head.name: row for batch in inbox.rows() for row in batch.rows}
        removed, broken = inbox.judged(rows["orders-v2"]), inbox.judged(rows["broken"])
    assert (removed.worst, removed.tally.breaking, removed.specs) == (Verdict.BREAKING, 1, (PATH,))
    assert removed.top[0].rule.startswith("response-")
    assert broken.problems
    assert broken.worst is None


def test_how_a_review_stands(shop: WaitingShop) -> None:
    with Session.open(Options(shop.root, head="orders-v2")) as session:
        session.comment("", CommentKind.QUESTION, "Who reads it?")
    with Inbox(Options(shop.root), clock=lambda: TODAY) as inbox:
        row = next(row for batch in inbox.rows() for row in batch.rows)
        stand = inbox.stand(row)
    assert [spoke.name for spoke in stand.reviewers] == ["Ana Reviewer"]
    assert stand.comment is not None
    assert stand.comment.text == "Who reads it?"
    assert 0 < len(stand.missing) <= stand.required


def test_a_gone_branch_is_the_trouble_of_its_row(shop: WaitingShop) -> None:
    with Inbox(Options(shop.root), clock=lambda: TODAY) as inbox:
        row = next(row for batch in inbox.rows() for row in batch.rows)
        shop.scratch.git("branch", "-D", row.head.name)
        assert row.head.name in inbox.judged(row).trouble
        assert row.head.name in inbox.stand(row).trouble


def test_without_a_branch_to_start_from_it_says_what_to_name(tmp_path: Path, shop: WaitingShop) -> None:
    git = shop.scratch.git
    git("branch", "-m", "main", "trunk")
    with pytest.raises(RepositoryError, match="no branch that others start from") as caught:
        looked(shop.root)
    assert "--base" in caught.value.hint
    assert len(looked(shop.root, base="trunk")[0]) == 2
    with pytest.raises(UsageError):
        looked(shop.root, base="nowhere")
    subprocess.run(["git", "init", "-q", str(tmp_path / "empty")], check=True)
    with pytest.raises(RepositoryError, match="no commits yet"):
        looked(tmp_path / "empty")


def test_a_shallow_clone_counts_what_it_cannot_compare(shop: WaitingShop, tmp_path: Path) -> None:
    shop.scratch.commit({"README.md": b"Later\n"})
    clone = tmp_path / "clone"
    words = ("clone", "-q", "--depth", "1", "--no-single-branch", f"file://{shop.root}", str(clone))
    subprocess.run(["git", "-c", "protocol.file.allow=always", *words], check=True, env=dict(os.environ))
    rows, left_out = looked(clone)
    assert not rows
    assert left_out.unrelated >= 2


def test_a_bare_repository_and_another_work_tree_see_the_same(shop: WaitingShop, tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", "--bare", str(shop.root), str(tmp_path / "bare.git")], check=True)
    assert names(tmp_path / "bare.git") == ["customers", "orders-v2"]
    shop.scratch.git("worktree", "add", "-q", str(tmp_path / "beside"), "orders-v2")
    assert names(tmp_path / "beside") == ["customers", "orders-v2"]
