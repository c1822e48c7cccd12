"""How Git is run: nothing redirects it, nothing runs by it, and what it says is put into words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewtui.errors import ExitCode, RepositoryError
from reviewtui.repository import Repository
from reviewtui.repository.complaints import complaint
from reviewtui.repository.git import Git
from reviewtui.repository.identity import Identity
from tests.repository.scratch import SPEC, Scratch


def test_not_a_repository_teaches(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="not inside a Git repository") as caught:
        Repository.discover(tmp_path)
    assert "reviewtui demo" in caught.value.hint
    assert caught.value.exit_code == ExitCode.REFUSED


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="no folder"):
        Repository.discover(tmp_path / "absent")


def test_git_folder_is_no_place_to_stand(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    with pytest.raises(RepositoryError, match="inside Git's own folder"):
        Repository.discover(scratch.root / ".git")


def test_git_that_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RepositoryError, match="not installed") as caught:
        Repository.discover(tmp_path)
    assert "Install Git" in caught.value.hint


def test_folder_names_with_spaces_and_other_letters(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "größe 'n spaces")
    with scratch.open() as repository:
        assert repository.root == scratch.root
        assert repository.range("main", "WORKTREE").head.read("api.yaml") == SPEC


def test_folder_name_with_a_line_break_is_refused(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "line\nbreak")
    with pytest.raises(RepositoryError, match="line break"):
        scratch.open()


def test_variables_that_redirect_git_are_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, theirs = Scratch.with_commit(tmp_path / "mine"), Scratch.with_commit(tmp_path / "theirs")
    mine.commit({"mine.yaml": b"mine"})
    for name, value in {
        "GIT_DIR": str(theirs.root / ".git"),
        "GIT_WORK_TREE": str(theirs.root),
        "GIT_INDEX_FILE": str(theirs.root / ".git" / "index"),
        "GIT_OBJECT_DIRECTORY": str(theirs.root / ".git" / "objects"),
        "GIT_EXTERNAL_DIFF": "false",
        "GIT_NAMESPACE": "x",
        "GIT_LITERAL_PATHSPECS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    with mine.open() as repository:
        assert repository.root == mine.root
        for side in ("HEAD", "INDEX", "WORKTREE"):
            assert repository.snapshot(side).read("mine.yaml") == b"mine"


def test_nothing_of_the_repository_is_run(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\nexit 1\n")
    trap.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "pager.status", "diff.external", "core.editor", "core.askPass"):
        scratch.git("config", name, str(trap))
    scratch.git("config", "diff.trap.command", str(trap))
    scratch.git("config", "diff.trap.textconv", str(trap))
    scratch.write({".gitattributes": b"* diff=trap\n", "api.yaml": SPEC + b"x: 1\n"})
    with scratch.open() as repository:
        found = repository.range("HEAD", None)
        assert found.head.read("api.yaml") == SPEC + b"x: 1\n"
        repository.committing("records", "main").commit({"a.md": b"a"}, "No traps")
    assert not (tmp_path / "ran").exists()


def test_repository_of_another_user(tmp_path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can give a folder away")
    scratch = Scratch.with_commit(tmp_path / "repo")
    os.chown(scratch.root, 12345, 12345)
    os.chown(scratch.root / ".git", 12345, 12345)
    with pytest.raises(RepositoryError, match="belongs to another user") as caught:
        scratch.open()
    assert caught.value.hint.endswith(f"git config --global --add safe.directory '{scratch.root}'")


@pytest.mark.parametrize(
    ("stderr", "words", "hint"),
    [
        ("fatal: detected dubious ownership in repository at '/x'\nTo add...", "belongs to another user", "'/x'"),
        ("fatal: unsafe repository ('/x' is owned by someone else)", "belongs to another user", "'/x'"),
        ("error: insufficient permission for adding an object", "may not be written", "permissions"),
        ("fatal: Unable to create '/r/index.lock': File exists.", "Another Git process", "/r/index.lock"),
        ("error: file write error: No space left on device", "disk is full", "Free some space"),
        ("fatal: bad object 1234", "missing or damaged", "git fsck"),
        ("hint: look\nwarning: odd\nfatal: something new", "could not read it: something new", ""),
        ("", "could not read it: exit code 1", ""),
    ],
)
def test_complaints_are_put_into_words(stderr: str, words: str, hint: str) -> None:
    error = complaint("read it", stderr, 1)
    assert words in error.message
    assert hint in error.hint


def test_killed_git_names_the_signal() -> None:
    assert "SIGKILL" in complaint("read it", "", -9).message
    assert "signal 250" in complaint("read it", "", -250).message


def test_interrupted_git_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    started: list[subprocess.Popen[bytes]] = []

    def interrupt(process: subprocess.Popen[bytes], *_: object) -> None:
        started.append(process)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "communicate", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Git(scratch.root).run("cat-file", "--batch", doing="wait for ever")
    assert [process.poll() for process in started] == [-9]


def test_identity_of_the_configuration_with_includes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    (tmp_path / "work").write_text("[user]\n\temail = ana@work.example\n")
    (tmp_path / "global").write_text(
        f"[user]\n\tname = Ana Öz\n\temail = ana@home.example\n"
        f'[includeIf "gitdir:{scratch.root}/"]\n\tpath = {tmp_path}/work\n'
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "global"))
    monkeypatch.setenv("GIT_AUTHOR_NAME", "of the environment")
    with scratch.open() as repository:
        assert repository.identity() == Identity("Ana Öz", "ana@work.example")
        scratch.git("config", "user.name", "of the repository")
        assert repository.identity().name == "of the repository"


def test_identity_without_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    monkeypatch.setenv("LOGNAME", "ana")
    monkeypatch.delenv("EMAIL", raising=False)
    with scratch.open() as repository:
        name, _, host = repository.identity().email.partition("@")
        assert (repository.identity().name, name, bool(host)) == ("ana", "ana", True)
        monkeypatch.setenv("GIT_COMMITTER_NAME", "Ana")
        monkeypatch.setenv("EMAIL", "ana@mail.example")
        assert repository.identity() == Identity("Ana", "ana@mail.example")


def test_identity_that_is_no_text_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    monkeypatch.setenv("GIT_AUTHOR_NAME", os.fsdecode(b"\xe9lan"))
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", os.fsdecode(b"\xe9@mail.example"))
    with scratch.open() as repository:
        assert repository.identity() == Identity("\ufffdlan", "\ufffd@mail.example")


def test_identity_in_a_linked_work_tree_and_a_bare_repository(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    scratch.git("config", "user.name", "Ana")
    scratch.git("worktree", "add", "-q", str(tmp_path / "linked"), "-b", "other")
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(tmp_path / "bare.git"))
    Scratch(tmp_path / "bare.git").git("config", "user.name", "Bea")
    for folder, name in (("linked", "Ana"), ("bare.git", "Bea")):
        with Repository.discover(tmp_path / folder) as repository:
            assert repository.identity().name == name


def test_what_check_needs_loads_nothing_heavy(tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    script = (
        "import sys; from pathlib import Path\n"
        "from reviewtui.repository import Repository, changed_paths\n"
        "with Repository.discover(Path(sys.argv[1])) as repository:\n"
        "    found = repository.range(None, None)\n"
        "    changed_paths(repository, found.base, found.head)\n"
        "    found.head.read('api.yaml')\n"
        "print(sorted({'git', 'asyncio', 'msgspec', 'textual', 'jinja2', 'rich', 'difflib'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(scratch.root)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
