"""Which two sides are compared, for everything that a user may name or leave out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.errors import ExitCode, RepositoryError, ReviewtuiError, UsageError
from reviewtui.repository import Repository
from tests.repository.scratch import SPEC, Scratch


@pytest.fixture
def forked(tmp_path: Path) -> Scratch:
    """Return a repository where `main` and `feature` both went on after their fork."""
    scratch = Scratch.with_commit(tmp_path / "forked")
    scratch.git("switch", "-q", "-c", "feature")
    scratch.commit({"feature.yaml": b"on feature\n"})
    scratch.git("switch", "-q", "main")
    scratch.commit({"main.yaml": b"on main\n"})
    scratch.git("switch", "-q", "feature")
    return scratch


def test_merge_base_stands_for_the_base(forked: Scratch) -> None:
    fork = forked.id("main~1")
    with forked.open() as repository:
        found = repository.range("main", "feature")
    assert (found.base.commit, found.merge_base) == (fork, fork)
    assert (found.base.ref, found.base_ref, found.head_ref) == ("main", "main", "feature")
    assert found.head.commit == forked.id("feature")
    assert found.base.paths() == ("api.yaml",)
    assert found.notes == ()


def test_exact_compares_the_base_itself(forked: Scratch) -> None:
    with forked.open() as repository:
        found = repository.range("main", "feature", exact=True)
    assert (found.base.commit, found.merge_base) == (forked.id("main"), None)


def test_no_head_is_head_when_nothing_that_matters_changed(forked: Scratch) -> None:
    forked.write({"notes.txt": b"unrelated\n", "api.yaml": SPEC})  # the second is only touched
    with forked.open() as repository:
        found = repository.range(None, None)
    assert (found.head_ref, found.head.commit) == ("HEAD", forked.id("HEAD"))


def test_default_base_of_the_configuration_comes_before_the_default_branch(forked: Scratch) -> None:
    forked.git("branch", "release", "feature")
    with forked.open() as repository:
        assert repository.range(None, "feature", default_base="release").base_ref == "release"
        assert repository.range("main", "feature", default_base="release").base_ref == "main"


def test_default_branch_is_what_the_remote_says(tmp_path: Path) -> None:
    origin = Scratch.with_commit(tmp_path / "origin")
    origin.git("branch", "-m", "main", "trunk")
    clone = Scratch(tmp_path / "clone")
    origin.git("clone", "-q", str(origin.root), str(clone.root))
    clone.git("branch", "main")
    with clone.open() as repository:
        assert repository.default_branch() == "origin/trunk"
        found = repository.range(None, "main")
        assert (found.base_ref, found.base.commit) == ("origin/trunk", origin.id("trunk"))


@pytest.mark.parametrize(
    ("branches", "expected"),
    [(["main", "master", "zeta"], "main"), (["master", "zeta"], "master"), (["zeta"], "zeta"), (["a", "zeta"], None)],
)
def test_default_branch_without_a_remote(tmp_path: Path, branches: list[str], expected: str | None) -> None:
    scratch = Scratch.with_commit(tmp_path / "plain")
    scratch.git("branch", "-m", "main", "zeta")
    for branch in branches:
        scratch.git("branch", "--force", branch) if branch != "zeta" else None
    with scratch.open() as repository:
        assert repository.default_branch() == expected
        if expected is None:
            with pytest.raises(RepositoryError, match="no branch to compare with") as caught:
                repository.range(None, "HEAD")
            assert "--base" in caught.value.hint


def test_remote_main_is_used_where_nothing_else_is_known(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "ci")
    scratch.git("update-ref", "refs/remotes/origin/main", "HEAD")
    scratch.git("checkout", "-q", "--detach")
    scratch.git("branch", "-D", "main")
    with scratch.open() as repository:
        assert repository.range(None, None).base_ref == "origin/main"


def test_detached_head(forked: Scratch) -> None:
    forked.git("checkout", "-q", "--detach", "feature")
    with forked.open() as repository:
        assert repository.head_branch() is None
        assert repository.range(None, None).merge_base == forked.id("main~1")


def test_branches_and_head_branch(forked: Scratch) -> None:
    forked.git("switch", "-q", "-c", "team/ünïcode")
    with forked.open() as repository:
        assert repository.head_branch() == "team/ünïcode"
        assert repository.branches() == ("feature", "main", "team/ünïcode")


def test_annotated_tags_and_odd_revisions_name_their_commit(forked: Scratch) -> None:
    forked.git("tag", "-a", "v1", "-m", "first", "main")
    main = forked.id("main")
    with forked.open() as repository:
        for ref in ("v1", "refs/tags/v1", "main@{0}", "v1^{}", main, main[:10], "HEAD~0"):
            expected = forked.id("feature") if ref == "HEAD~0" else main
            assert repository.range(ref, "feature", exact=True).base.commit == expected
        assert repository.snapshot(":/Change").commit == forked.id(":/Change")


def test_a_name_of_a_tag_and_a_branch_is_noted(forked: Scratch) -> None:
    forked.git("tag", "feature", "main")
    with forked.open() as repository:
        found = repository.range("main", "feature", exact=True)
        (note,) = found.notes
        assert "refs/heads/feature" in note
        assert repository.range("main", "refs/heads/feature").notes == ()


def test_two_merge_bases_are_noted(forked: Scratch) -> None:
    main, feature = forked.id("main"), forked.id("feature")
    forked.git("merge", "-q", "-m", "one way", main)
    forked.git("switch", "-q", "main")
    forked.git("merge", "-q", "-m", "other way", feature)
    with forked.open() as repository:
        found = repository.range("main", "feature")
    assert found.merge_base in {main, feature}
    assert "2 merge bases" in found.notes[0]


def test_unrelated_histories_are_refused_unless_exact(forked: Scratch) -> None:
    forked.git("checkout", "-q", "--orphan", "island")
    forked.commit({})
    with forked.open() as repository:
        with pytest.raises(RepositoryError, match="no common history") as caught:
            repository.range("main", "island")
        assert "--exact" in caught.value.hint
        assert repository.range("main", "island", exact=True).merge_base is None


def test_shallow_clone_without_the_merge_base_is_refused_with_the_way_out(forked: Scratch, tmp_path: Path) -> None:
    shallow = Scratch(tmp_path / "shallow")
    forked.git("clone", "-q", "--depth=1", "--no-single-branch", forked.root.as_uri(), str(shallow.root))
    with shallow.open() as repository:
        assert repository.shallow
        with pytest.raises(RepositoryError, match="not in this shallow clone") as caught:
            repository.range("origin/main", "origin/feature")
        assert "--unshallow" in caught.value.hint
        assert repository.range("origin/main", "origin/feature", exact=True).base.commit == forked.id("main")


def test_shallow_clone_with_a_merge_base_says_that_it_is_shallow(forked: Scratch, tmp_path: Path) -> None:
    forked.git("switch", "-q", "main")
    forked.commit({"older.yaml": b"x"})
    forked.git("merge", "-q", "-m", "join", "feature")
    shallow = Scratch(tmp_path / "shallow")
    forked.git("clone", "-q", "--depth=3", "--no-single-branch", forked.root.as_uri(), str(shallow.root))
    with shallow.open() as repository:
        found = repository.range("origin/feature", "origin/main")
    assert found.merge_base == forked.id("feature")
    assert any("shallow clone" in note for note in found.notes)


def test_words_on_either_side(forked: Scratch) -> None:
    forked.write({"api.yaml": b"staged\n"})
    forked.git("add", "api.yaml")
    forked.write({"api.yaml": b"on disk\n"})
    with forked.open() as repository:
        staged_to_disk = repository.range("INDEX", "WORKTREE")
        assert staged_to_disk.merge_base is None
        assert staged_to_disk.base.read("api.yaml") == b"staged\n"
        assert staged_to_disk.head.read("api.yaml") == b"on disk\n"
        assert repository.range("HEAD", "INDEX").base.commit == forked.id("HEAD")


def test_repository_without_commits_says_what_to_do(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "empty")
    scratch.write({"api.yaml": SPEC})
    with scratch.open() as repository:
        for base, head in ((None, None), ("main", None), (None, "HEAD"), ("HEAD", "WORKTREE")):
            with pytest.raises(ReviewtuiError, match="no commits yet"):
                repository.range(base, head)
        assert repository.head_branch() == "main"
        assert repository.snapshot("WORKTREE").read("api.yaml") == SPEC


def test_branch_without_commits_in_a_repository_that_has_some(forked: Scratch) -> None:
    forked.git("checkout", "-q", "--orphan", "fresh")
    with forked.open() as repository:
        with pytest.raises(RepositoryError, match="checked out has no commits") as caught:
            repository.range("main", "WORKTREE")
        assert "--exact" in caught.value.hint
        assert repository.range("main", "WORKTREE", exact=True).base.commit == forked.id("main")


@pytest.mark.parametrize("ref", ["-x", "--upload-pack=touch /tmp/x", "-", "", "  ", "a\nb", "a\0b", "main..feature"])
def test_what_cannot_be_a_ref_never_reaches_git(forked: Scratch, ref: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with forked.open() as repository:

        def never(*_: object, **__: object) -> None:
            pytest.fail("Git was asked")

        monkeypatch.setattr("subprocess.Popen", never)
        with pytest.raises(UsageError) as caught:
            repository.snapshot(ref)
    assert caught.value.exit_code == ExitCode.USAGE
    assert caught.value.hint


@pytest.mark.parametrize(
    ("ref", "hint"),
    [("featrue", "`feature`"), ("Feature", "`feature`"), ("topic", "`origin/team/topic`"), ("zzzzzz", "git branch")],
)
def test_unknown_ref_offers_the_nearest_names(forked: Scratch, ref: str, hint: str) -> None:
    forked.git("update-ref", "refs/remotes/origin/team/topic", "HEAD")
    with forked.open() as repository, pytest.raises(UsageError, match="no branch, tag or commit") as caught:
        repository.range(ref, "HEAD")
    assert f"`{ref}`" in caught.value.message
    assert hint in caught.value.hint


def test_unknown_ref_in_a_shallow_clone_may_not_have_been_fetched(forked: Scratch, tmp_path: Path) -> None:
    shallow = Scratch(tmp_path / "shallow")
    forked.git("clone", "-q", "--depth=1", "-b", "feature", forked.root.as_uri(), str(shallow.root))
    with shallow.open() as repository, pytest.raises(UsageError, match="`origin/main`") as caught:
        repository.range("origin/main", "HEAD")
    assert "shallow" in caught.value.hint


def test_what_is_no_commit_is_named_by_its_kind(forked: Scratch) -> None:
    with forked.open() as repository, pytest.raises(UsageError, match="not a commit, it is a blob"):
        repository.snapshot("HEAD:api.yaml")


def test_beginning_of_several_ids_names_the_commits(forked: Scratch) -> None:
    tree = forked.id("HEAD^{tree}")
    by_beginning: dict[str, set[str]] = {}
    while not any(len(ids) > 1 for ids in by_beginning.values()):  # two of a few hundred agree in four digits
        commit = forked.git("commit-tree", tree, "-m", str(len(by_beginning)))
        by_beginning.setdefault(commit[:4], set()).add(commit)
    beginning, ids = next((key, ids) for key, ids in by_beginning.items() if len(ids) > 1)
    with forked.open() as repository, pytest.raises(UsageError, match="more than one commit id") as caught:
        repository.snapshot(beginning)
    assert all(commit[:5] in caught.value.hint for commit in ids)


def test_other_work_trees_and_folders_below_open_the_same_repository(forked: Scratch, tmp_path: Path) -> None:
    linked = Scratch(tmp_path / "linked")
    forked.git("worktree", "add", "-q", str(linked.root), "main")
    (linked.root / "deep").mkdir()
    with Repository.discover(linked.root / "deep") as repository:
        assert repository.root == linked.root
        assert repository.common_dir == forked.root / ".git"
        assert repository.git_dir == forked.root / ".git" / "worktrees" / "linked"
        assert (repository.bare, repository.shallow) == (False, False)
        assert repository.head_branch() == "main"
        assert repository.range("feature", None).head.commit == forked.id("main")


def test_bare_repository(forked: Scratch, tmp_path: Path) -> None:
    bare = Scratch(tmp_path / "bare.git")
    forked.git("clone", "-q", "--bare", str(forked.root), str(bare.root))
    with bare.open() as repository:
        assert repository.bare
        assert repository.root == repository.git_dir == repository.common_dir == bare.root
        found = repository.range("main", None)
        assert (found.head_ref, found.merge_base) == ("HEAD", forked.id("main~1"))
        assert found.head.read("feature.yaml") == b"on feature\n"
        for word in ("WORKTREE", "INDEX"):
            with pytest.raises(UsageError, match="bare"):
                repository.range("main", word)
