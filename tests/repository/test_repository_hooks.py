"""Which of the user's hooks run for a commit to a branch, where they are looked for, and what a refusal says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.repository.committing import Manner
from reviewtui.repository.hooks import Hook, through
from tests.repository.scratch import Scratch

FILES = {"a.md": b"a\n"}


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch.with_commit(tmp_path / "repo")


def hook(folder: Path, script: str, name: str = "commit-msg") -> Path:
    """Write a hook and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def commit(scratch: Scratch, manner: Manner | None = None) -> str:
    """Commit to `records` and return the message that was committed."""
    with scratch.open() as repository:
        made = repository.committing("records", "main", manner).commit(FILES, "Record it\n\nWhy.\n")
    return scratch.git("log", "-1", "--format=%B", made)


def test_only_commit_msg_runs_and_each_other_hook_has_a_reason(scratch: Scratch, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    names = ("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction", "post-rewrite")
    for name in names:
        hook(scratch.root / ".git" / "hooks", f"echo {name} >> '{ran}'", name)
    with scratch.open() as repository:
        committing = repository.committing("records", "main")
        committing.commit(FILES, "Record it")
    assert ran.read_text() == "commit-msg\n"
    assert [found.name for found in committing.hooks] == list(names[:4])
    assert [found.name for found in committing.hooks if not found.why_not] == ["commit-msg"]
    assert "work tree" in committing.hooks[0].why_not


def test_the_hook_may_change_the_message(scratch: Scratch) -> None:
    hook(scratch.root / ".git" / "hooks", 'printf "Change-Id: I1\\n\\n\\n" >> "$1"')
    assert commit(scratch) == "Record it\n\nWhy.\nChange-Id: I1"


def test_a_hook_that_refuses_stops_the_commit_and_is_quoted(scratch: Scratch) -> None:
    hook(scratch.root / ".git" / "hooks", "echo 'No ticket number.'; printf '\\033[31mSee CONTRIBUTING\\n' >&2; exit 3")
    with pytest.raises(RepositoryError, match=r"refused the commit: No ticket number. / \\x1b\[31mSee C") as caught:
        commit(scratch)
    assert "--no-verify" in caught.value.hint
    assert scratch.git("for-each-ref", "--format=%(refname:short)") == "main"
    assert "Record it" in commit(scratch, Manner(verify=False))


@pytest.mark.parametrize("script", [': > "$1"', 'rm "$1"'])
def test_a_hook_that_leaves_no_message_stops_the_commit(scratch: Scratch, script: str) -> None:
    hook(scratch.root / ".git" / "hooks", script)
    with pytest.raises(RepositoryError, match="left no message"):
        commit(scratch)


def test_a_hook_that_cannot_be_started_is_named(scratch: Scratch) -> None:
    hook(scratch.root / ".git" / "hooks", "").write_text("#!/no/such/program\n")
    with pytest.raises(RepositoryError, match="could not be started"):
        commit(scratch)


def test_a_hook_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    path = hook(tmp_path, "echo $$ > pid; cat < /dev/zero > /dev/null")
    with pytest.raises(RepositoryError, match="did not end within"):
        through([Hook("commit-msg", path)], "Any", tmp_path, limit=0.3)


def test_a_file_that_may_not_be_run_is_no_hook(scratch: Scratch) -> None:
    hook(scratch.root / ".git" / "hooks", "exit 1").chmod(0o644)
    assert commit(scratch) == "Record it\n\nWhy."


def test_the_folder_that_the_user_named_is_the_one(
    scratch: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook(scratch.root / ".git" / "hooks", "exit 1")
    hook(tmp_path / "home" / "hooks", 'echo "By: me" >> "$1"')
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    scratch.git("config", "core.hooksPath", "~/hooks")
    assert commit(scratch) == "Record it\n\nWhy.\nBy: me"


@pytest.mark.parametrize("link", [True, False])
def test_a_hook_that_lies_in_the_work_tree_does_not_run(scratch: Scratch, *, link: bool) -> None:
    reviewed = hook(scratch.root / ".husky", "exit 1")
    if link:
        (scratch.root / ".git" / "hooks" / "commit-msg").unlink(missing_ok=True)
        (scratch.root / ".git" / "hooks").mkdir(exist_ok=True)
        (scratch.root / ".git" / "hooks" / "commit-msg").symlink_to(reviewed)
    else:
        scratch.git("config", "core.hooksPath", ".husky")
    with scratch.open() as repository:
        (found,) = repository.committing("records", "main").hooks
    assert "part of what is reviewed" in found.why_not
    assert commit(scratch) == "Record it\n\nWhy."


def test_a_hook_in_another_work_tree_does_not_run_either(scratch: Scratch, tmp_path: Path) -> None:
    linked = Scratch(tmp_path / "linked")
    scratch.git("worktree", "add", "-q", "--detach", str(linked.root))
    hook(scratch.root / "hooks", "exit 1")
    scratch.git("config", "core.hooksPath", str(scratch.root / "hooks"))
    assert commit(linked) == "Record it\n\nWhy."


def test_hooks_of_a_linked_work_tree_and_of_a_bare_repository_are_found(scratch: Scratch, tmp_path: Path) -> None:
    hook(scratch.root / ".git" / "hooks", 'echo "In: $(pwd)" >> "$1"')
    linked = Scratch(tmp_path / "linked")
    scratch.git("worktree", "add", "-q", "--detach", str(linked.root))
    assert commit(linked).endswith(f"In: {linked.root}")
    bare = Scratch(tmp_path / "bare.git")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(bare.root))
    hook(bare.root / "hooks", 'echo "In: $(pwd)" >> "$1"')
    scratch.git("branch", "-D", "records")
    bare.git("branch", "-D", "records")
    assert commit(bare).endswith(f"In: {bare.root}")


def test_a_hook_gets_clean_surroundings_and_no_terminal(
    scratch: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GPG_TTY"):
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("MINE", "kept")
    log = tmp_path / "log"
    hook(
        scratch.root / ".git" / "hooks",
        f"exec > '{log}' 2>&1; env; git rev-parse --git-dir; cat; "
        f"'{sys.executable}' -S -c 'import os; print(\"session\", os.getsid(0))'",
    )
    commit(scratch)
    lines = log.read_text().splitlines()
    names = {line.split("=")[0] for line in lines if line.startswith(("GIT_", "GPG_"))}
    ours = {name for name in os.environ if name.startswith(("GIT_CONFIG_", "GIT_AUTHOR_", "GIT_COMMITTER_"))}
    assert names == {"GIT_EDITOR", "GIT_TERMINAL_PROMPT", *ours}
    assert {"MINE=kept", ".git"} <= set(lines)
    # A session of its own has no terminal, whether this test has one or not.
    assert lines[-1].startswith("session ")
    assert lines[-1] != f"session {os.getsid(0)}"
