"""History is read as it is: every version on every branch, merges from all their sides, odd names and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.repository.history import EVERYWHERE, places_of, reached, steps
from reviewtui.repository.lookup import Spot, commits_here, ids_at, is_partial
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from pathlib import Path

PATH = "docs/a.yaml"


@pytest.fixture(params=["sha1", "sha256"])
def scratch(tmp_path: Path, request: pytest.FixtureRequest) -> Scratch:
    """Return an empty repository of either object format."""
    return Scratch.create(tmp_path / "repo", f"--object-format={request.param}")


def blob(scratch: Scratch, ref: str = "HEAD", path: str = PATH) -> str:
    return scratch.id(f"{ref}:{path}")


def test_a_file_comes_changes_and_goes(scratch: Scratch) -> None:
    scratch.commit({PATH: b"1", "other": b"1"})
    first = blob(scratch)
    scratch.commit({"other": b"2"})
    scratch.commit({PATH: b"2"})
    second = blob(scratch)
    scratch.git("rm", "-q", PATH)
    gone = scratch.commit({})
    found = steps(scratch.open().git, EVERYWHERE, ["docs"])
    assert [(step.path, step.before, step.after) for step in found] == [
        (PATH, "", first),
        (PATH, first, second),
        (PATH, second, ""),
    ]
    assert found[-1].commit == gone
    assert found[-1].author == ("Ana", "ana@example.com")


def test_a_merge_is_seen_from_each_side_that_it_differs_from(scratch: Scratch) -> None:
    scratch.commit({PATH: b"1"})
    scratch.git("checkout", "-q", "-b", "side")
    scratch.commit({PATH: b"side"})
    scratch.git("checkout", "-q", "main")
    scratch.commit({PATH: b"main"})
    scratch.git("merge", "-q", "-s", "ours", "side")
    merge = [step for step in steps(scratch.open().git, EVERYWHERE, [PATH]) if step.commit == scratch.id("HEAD")]
    assert [(step.before, step.after) for step in merge] == [(blob(scratch, "side"), blob(scratch))]
    assert reached(scratch.open().git, scratch.id("side")) == {scratch.id("HEAD")}


def test_only_what_led_to_a_ref_is_told_when_one_is_named(scratch: Scratch) -> None:
    first = scratch.commit({PATH: b"1"})
    scratch.commit({PATH: b"2"})
    assert len(steps(scratch.open().git, (first,), [PATH])) == 1
    assert steps(scratch.open().git, (first,), ["nowhere"]) == ()


def test_stashes_notes_and_fetched_pull_requests_are_nobodys_history(scratch: Scratch) -> None:
    scratch.commit({PATH: b"1"})
    scratch.write({PATH: b"2"})
    scratch.git("stash", "-q")
    scratch.git("notes", "add", "-m", "x")
    scratch.git("checkout", "-q", "-b", "pulled")
    pulled = scratch.commit({PATH: b"3"})
    scratch.git("update-ref", "refs/reviewtui/pr/1", pulled)
    scratch.git("checkout", "-q", "main")
    scratch.git("branch", "-q", "-D", "pulled")
    assert len(steps(scratch.open().git, EVERYWHERE, ["docs"])) == 1


def test_a_replaced_commit_does_not_hide_the_one_that_others_have(scratch: Scratch) -> None:
    first = scratch.commit({PATH: b"1"})
    second = scratch.commit({PATH: b"2"})
    scratch.git("replace", second, first)
    assert len(steps(scratch.open().git, EVERYWHERE, [PATH])) == 2


def test_names_and_paths_may_hold_anything(scratch: Scratch) -> None:
    odd = "docs/:(exclude)*\n:100644 x.yaml"
    scratch.write({odd: b"1"})
    scratch.git("add", "-A")
    scratch.git("commit", "-q", "-m", "x", "--author", "E :100644 \x02 e <:x>")
    (step,) = steps(scratch.open().git, EVERYWHERE, ["docs"])
    assert (step.path, step.author.name) == (odd, "E :100644 \x02 e")
    assert steps(scratch.open().git, EVERYWHERE, ["docs/*"]) == ()


def test_a_blob_is_found_wherever_it_stood(scratch: Scratch) -> None:
    scratch.commit({PATH: b"1"})
    oid = blob(scratch)
    scratch.git("mv", PATH, "b.yaml")
    scratch.commit({})
    scratch.commit({"b.yaml": b"2"})
    git = scratch.open().git
    assert places_of(git, [oid]) == {PATH, "b.yaml"}
    assert places_of(git, ["1" * len(oid)]) == frozenset()


def test_an_empty_repository_has_no_history(scratch: Scratch) -> None:
    assert steps(scratch.open().git, EVERYWHERE, ["docs"]) == ()
    assert not is_partial(scratch.open().git)


def test_many_places_are_looked_up_at_once(scratch: Scratch) -> None:
    commit = scratch.commit({PATH: b"1", "with space": b"2"})
    git = scratch.open().git
    absent = "1" * len(commit)
    spots = [Spot(commit, path) for path in (PATH, "with space", "nowhere", "..", "", "docs/../docs", "a\nb", "-x")]
    found = ids_at(git, [*spots, Spot(absent, PATH), Spot("main", PATH)])
    assert found == {spots[0]: blob(scratch), spots[1]: blob(scratch, path="with space")}
    assert commits_here(git, [commit, absent, "main", "", blob(scratch)]) == {commit}
