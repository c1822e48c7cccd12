"""Commits are signed where the user's configuration says so, by the program and the key that it names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.repository.committing import Manner
from tests.repository.scratch import Scratch

FILES = {"a.md": b"a\n"}


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return Scratch.with_commit(tmp_path / "repo")


def signer(tmp_path: Path, script: str) -> str:
    """Return a program that stands for gpg."""
    program = tmp_path / "signer"
    program.write_text(f"#!/bin/sh\n{script}")
    program.chmod(0o755)
    return str(program)


SIGNS = """\
printf '%s\\n' "$*" >> '{log}'
"{python}" -S -c 'import os; print("session", os.getsid(0))' >> '{log}'
echo "tty: $GPG_TTY" >> '{log}'
cat > /dev/null
printf -- '-----BEGIN PGP SIGNATURE-----\\nfake\\n-----END PGP SIGNATURE-----\\n'
echo '[GNUPG:] SIG_CREATED ' >&2
"""


@pytest.mark.parametrize(("switch", "signed"), [("true", True), ("1", True), ("yes", True), ("false", False)])
def test_a_program_of_the_users_signs_with_the_key_they_named(
    scratch: Scratch, tmp_path: Path, switch: str, *, signed: bool
) -> None:
    log = tmp_path / "log"
    log.touch()
    scratch.git("config", "gpg.program", signer(tmp_path, SIGNS.format(log=log, python=sys.executable)))
    scratch.git("config", "user.signingKey", "ABCD")
    scratch.git("config", "commit.gpgSign", switch)
    with scratch.open() as repository:
        committing = repository.committing("records", "main")
        said = committing.preferences
        commit = committing.commit(FILES, "Signed")
    assert (said.signature, said.key) == (("openpgp", "ABCD") if signed else ("", ""))
    assert ("-----BEGIN PGP SIGNATURE-----" in scratch.git("cat-file", "commit", commit)) is signed
    assert ("-bsau ABCD" in log.read_text()) is signed


def test_without_leave_to_ask_there_is_no_terminal(
    scratch: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("GPG_TTY", "/dev/pts/7")
    scratch.git("config", "gpg.program", signer(tmp_path, SIGNS.format(log=log, python=sys.executable)))
    scratch.git("config", "commit.gpgSign", "true")
    with scratch.open() as repository:
        repository.committing("one", "main").commit(FILES, "Quietly")
        repository.committing("two", "main", Manner(prompts=True)).commit(FILES, "At the terminal")
    _, alone, no_terminal, _, together, terminal = log.read_text().splitlines()
    # A session of its own has no terminal, whether this test has one or not.
    assert alone != f"session {os.getsid(0)}"
    assert no_terminal == "tty: "
    assert together == f"session {os.getsid(0)}"
    assert terminal == "tty: /dev/pts/7"


def test_a_key_that_does_not_sign_stops_the_commit(scratch: Scratch, tmp_path: Path) -> None:
    scratch.git("config", "gpg.program", signer(tmp_path, "echo 'gpg: signing failed: No secret key' >&2; exit 2\n"))
    scratch.git("config", "commit.gpgSign", "true")
    with scratch.open() as repository, pytest.raises(RepositoryError, match=r"not be signed.*openpgp") as caught:
        repository.committing("records", "main").commit(FILES, "Unsigned")
    assert "ssh-add" in caught.value.hint
    assert scratch.git("for-each-ref", "--format=%(refname:short)") == "main"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Return an ssh key without a passphrase."""
    program = shutil.which("ssh-keygen")
    if program is None:
        pytest.skip("there is no ssh-keygen here")
    path = tmp_path / "id_ed25519"
    subprocess.run(
        [program, "-q", "-t", "ed25519", "-N", "", "-C", "ana", "-f", str(path)], check=True, stdin=subprocess.DEVNULL
    )
    return path


def test_an_ssh_key_signs_and_git_verifies_it(scratch: Scratch, key: Path, tmp_path: Path) -> None:
    scratch.git("config", "gpg.format", "ssh")
    scratch.git("config", "user.signingKey", f"{key}.pub")
    scratch.git("config", "commit.gpgSign", "true")
    with scratch.open() as repository:
        committing = repository.committing("records", "main")
        assert committing.preferences.signature == "ssh"
        commit = committing.commit(FILES, "Signed")
    allowed = tmp_path / "allowed"
    allowed.write_text(f"ana@example.com {Path(f'{key}.pub').read_text()}")
    scratch.git("-c", f"gpg.ssh.allowedSignersFile={allowed}", "verify-commit", commit)


def test_an_ssh_key_with_a_passphrase_that_nobody_can_type_stops_the_commit(scratch: Scratch, key: Path) -> None:
    subprocess.run(["ssh-keygen", "-q", "-p", "-N", "secret", "-f", str(key)], check=True, stdin=subprocess.DEVNULL)
    scratch.git("config", "gpg.format", "ssh")
    scratch.git("config", "user.signingKey", str(key))
    scratch.git("config", "commit.gpgSign", "true")
    with scratch.open() as repository, pytest.raises(RepositoryError, match="not be signed"):
        repository.committing("records", "main").commit(FILES, "Unsigned")


def test_who_the_author_is_may_be_set_apart(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{role}_NAME", raising=False)
        monkeypatch.delenv(f"GIT_{role}_EMAIL", raising=False)
    scratch.git("config", "user.name", "Ana")
    scratch.git("config", "user.email", "ana@example.com")
    scratch.git("config", "author.email", "ana@work.example.com")
    with scratch.open() as repository:
        commit = repository.committing("records", "main").commit(FILES, "Two addresses")
    assert os.environ.get("GIT_AUTHOR_EMAIL") is None
    assert scratch.git("log", "-1", "--format=%an %ae %cn %ce", commit) == (
        "Ana ana@work.example.com Ana ana@example.com"
    )
