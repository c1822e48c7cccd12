"""Fetching a pull request: exactly the one ref that was asked for, and words for all that can go wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError, ReviewtuiError, UsageError
from reviewtui.repository.git import Git, environment
from tests.repository.scratch import SPEC, Scratch

CHANGED = SPEC.replace(b"Orders", b"Invoices")


@pytest.fixture
def forge(tmp_path: Path) -> Scratch:
    """Return a bare repository with a pull request 12, a merge request 7, a tag and a branch."""
    work = Scratch.with_commit(tmp_path / "author")
    forge = Scratch(tmp_path / "forge.git")
    work.git("clone", "-q", "--bare", str(work.root), str(forge.root))
    work.git("checkout", "-q", "--detach")
    for place in ("refs/pull/12/head", "refs/merge-requests/7/head", "refs/heads/other", "refs/tags/v1"):
        head = work.commit({"api.yaml": CHANGED}, f"For {place}")
        work.git("push", "-q", str(forge.root), f"{head}:{place}")
    return forge


@pytest.fixture
def clone(forge: Scratch, tmp_path: Path) -> Scratch:
    clone = Scratch(tmp_path / "clone")
    forge.git("clone", "-q", "--no-tags", str(forge.root), str(clone.root))
    return clone


@pytest.mark.parametrize(("number", "place"), [(12, "refs/pull/12/head"), (7, "refs/merge-requests/7/head")])
def test_only_the_one_ref_is_fetched(clone: Scratch, forge: Scratch, number: int, place: str) -> None:
    clone.git("config", "fetch.prune", "true")
    clone.git("config", "--add", "remote.origin.fetch", "+refs/pull/*/head:refs/remotes/origin/pull/*")
    forge.git("branch", "-D", "other")
    before, refs = clone.state(), set(clone.git("for-each-ref").splitlines())
    with clone.open() as repository:
        fetched = repository.fetch_pull_request(number, None, prompts=False)
        assert (fetched.name, fetched.remote) == (f"pr-{number}", "origin")
        assert fetched.commit == forge.id(place)
        snapshot = repository.snapshot(fetched.name)
        assert (snapshot.ref, snapshot.commit) == (fetched.name, fetched.commit)
        assert snapshot.read("api.yaml") == CHANGED
    new = set(clone.git("for-each-ref").splitlines()) ^ refs
    assert {line.split("\t")[1] for line in new} == {f"refs/reviewtui/pr/{number}"}
    assert clone.state() == before
    assert not (clone.root / ".git" / "FETCH_HEAD").exists()


def test_a_rewritten_pull_request_is_fetched_again(clone: Scratch, forge: Scratch) -> None:
    with clone.open() as repository:
        first = repository.fetch_pull_request(12, None, prompts=False)
        forge.git("update-ref", "refs/pull/12/head", "refs/heads/main")
        second = repository.fetch_pull_request(12, "origin", prompts=False)
        assert second.commit == forge.id("main") != first.commit
        assert repository.range(None, "pr-12").head.commit == second.commit


def test_a_branch_of_the_same_name_stays_what_it_is(clone: Scratch) -> None:
    clone.git("branch", "pr-12", "main")
    with clone.open() as repository:
        fetched = repository.fetch_pull_request(12, None, prompts=False)
        assert fetched.name == "reviewtui/pr/12"
        assert repository.snapshot(fetched.name).commit == fetched.commit
        assert repository.snapshot("pr-12").commit == clone.id("main")


def test_a_name_like_that_of_a_pull_request_that_was_never_fetched_is_unknown(clone: Scratch) -> None:
    with clone.open() as repository, pytest.raises(UsageError, match="no branch, tag or commit `pr-12`"):
        repository.snapshot("pr-12")


def refused(scratch: Scratch, number: int = 12, remote: str | None = None) -> ReviewtuiError:
    """Return the error of a fetch."""
    with scratch.open() as repository, pytest.raises(ReviewtuiError) as caught:
        repository.fetch_pull_request(number, remote, prompts=False)
    assert caught.value.hint
    assert "refs/reviewtui" not in scratch.git("for-each-ref")
    return caught.value


def test_without_a_remote_nothing_can_be_fetched(tmp_path: Path) -> None:
    assert "no remote" in refused(Scratch.with_commit(tmp_path / "alone")).message


def test_of_several_remotes_one_must_be_named(clone: Scratch, forge: Scratch) -> None:
    clone.git("remote", "add", "fork.me", str(forge.root))
    several = refused(clone)
    assert isinstance(several, UsageError)
    assert "`fork.me`, `origin`" in several.message
    assert "`fork.me`, `origin`" in refused(clone, remote="orgin").hint
    assert "no remote `--upload-pack=x`" in refused(clone, remote="--upload-pack=x").message
    with clone.open() as repository:
        assert repository.fetch_pull_request(12, "fork.me", prompts=False).remote == "fork.me"


def test_a_number_that_is_none_and_a_forge_without_such_refs_are_told_apart(clone: Scratch, forge: Scratch) -> None:
    assert "has no pull request 13" in refused(clone, 13).message
    for ref in ("refs/pull/12/head", "refs/merge-requests/7/head"):
        forge.git("update-ref", "-d", ref)
    assert "shows no pull requests" in refused(clone, 13).message


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("/no/such/folder", "cannot be reached"),
        ("http://127.0.0.1:9/x.git", "cannot be reached"),
        ("ext::sh -c touch% ran", "does not allow the transport"),
    ],
)
def test_a_remote_that_cannot_be_reached_is_told(clone: Scratch, url: str, words: str) -> None:
    clone.git("config", "remote.origin.url", url)
    assert words in refused(clone).message
    assert not (clone.root / "ran").exists()


def test_what_ssh_says_is_told(clone: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ssh = tmp_path / "ssh"
    ssh.write_text("#!/bin/sh\necho 'ana@forge: Permission denied (publickey).' >&2\nexit 255\n")
    ssh.chmod(0o755)
    monkeypatch.setenv("GIT_SSH_COMMAND", str(ssh))
    clone.git("config", "remote.origin.url", "ssh://forge.example.com/shop.git")
    assert "Permission denied (publickey)" in refused(clone).message


def test_the_users_policy_on_transports_holds(clone: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_ALLOW_PROTOCOL", "https")
    assert "does not allow the transport" in refused(clone).message


def test_hooks_do_not_run_and_no_other_call_may_use_a_transport(clone: Scratch, tmp_path: Path) -> None:
    hook = clone.root / ".git" / "hooks" / "reference-transaction"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n")
    hook.chmod(0o755)
    with clone.open() as repository:
        repository.fetch_pull_request(12, None, prompts=False)
        assert repository.git.attempt("fetch", "origin").code
    assert not (tmp_path / "ran").exists()
    assert environment()["GIT_ALLOW_PROTOCOL"] == ""


@pytest.mark.parametrize("prompts", [True, False])
def test_git_may_ask_only_where_there_is_somebody(
    clone: Scratch, monkeypatch: pytest.MonkeyPatch, *, prompts: bool
) -> None:
    monkeypatch.setenv("GIT_ASKPASS", "/usr/bin/my-askpass")
    asked = []
    attempt = Git.attempt

    def watched(self: Git, *arguments: str, **options: object) -> object:
        if arguments[0] == "fetch":
            asked.append((options["extra"], options["terminal"]))
        return attempt(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Git, "attempt", watched)
    with clone.open() as repository:
        repository.fetch_pull_request(12, None, prompts=prompts)
    ((extra, terminal),) = asked
    assert isinstance(extra, dict)
    assert terminal is prompts
    assert extra["GIT_TERMINAL_PROMPT"] == ("1" if prompts else "0")
    assert extra["GIT_ASKPASS"] == ("/usr/bin/my-askpass" if prompts else "")
    assert "GIT_TERMINAL_PROMPT" not in os.environ


def test_a_number_fetched_before_stays_when_the_remote_is_gone(clone: Scratch, forge: Scratch) -> None:
    with clone.open() as repository:
        kept = repository.fetch_pull_request(12, None, prompts=False)
        forge.root.rename(forge.root.with_name("moved.git"))
        with pytest.raises(RepositoryError, match="cannot be reached"):
            repository.fetch_pull_request(12, None, prompts=False)
        assert repository.snapshot("pr-12").commit == kept.commit
