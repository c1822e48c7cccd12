"""Runs Git as a plain subprocess, with everything off that a repository under review could make it do."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import RepositoryError

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping
    from pathlib import Path
    from typing import IO

    Variables = Mapping[str, str | None]

# Variables that say who the user is, where their own configuration lies, or how Git is installed. Every other GIT_*
# variable is dropped: inside a hook, GIT_DIR and GIT_INDEX_FILE would point us at another repository or index.
_KEPT = (
    "GIT_AUTHOR_",
    "GIT_COMMITTER_",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_KEY_",
    "GIT_CONFIG_VALUE_",
    "GIT_CEILING_DIRECTORIES",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM",
    "GIT_EXEC_PATH",
)

_FIXED = {
    "LC_ALL": "C",  # messages are recognized by their English text
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",  # `git status` must not rewrite the user's index
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",  # older Git knows no GIT_NO_LAZY_FETCH: an empty list allows no transport at all
}

_OPTIONS = (
    "--no-pager",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.splitIndex=false",  # a split index would leave a shared part in the user's Git directory
    "-c",
    "core.warnAmbiguousRefs=true",  # a name with two meanings is passed on to the user as a note
    "-c",
    "gc.auto=0",
    "-c",
    "maintenance.auto=false",
    "-c",
    "i18n.commitEncoding=UTF-8",
)


def environment(extra: Variables | None = None) -> dict[str, str]:
    """Return the variables Git gets: the user's, without those that redirect it, then ours, then `extra`.

    A variable that is None in `extra` is taken away.
    """
    kept = {name: text for name, text in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return {name: text for name, text in {**kept, **_FIXED, **(extra or {})}.items() if text is not None}


class Answer(NamedTuple):
    """What a finished Git process said: exit code (negative: killed by that signal), bytes, and messages."""

    code: int
    out: bytes
    err: str

    def text(self) -> str:
        """Return the output as text, decoded as file names are."""
        return os.fsdecode(self.out)

    def records(self) -> list[str]:
        """Return the parts of NUL-separated output."""
        return os.fsdecode(self.out).split("\0")[:-1]


class Conversation(NamedTuple):
    """A Git that is asked over stdin and answers over stdout for as long as it lives."""

    process: subprocess.Popen[bytes]
    stdin: IO[bytes]
    stdout: IO[bytes]

    def end(self) -> None:
        """Kill it at once: only commands that read are talked to, so there is nothing it should finish."""
        self.process.kill()
        self.stdout.close()
        with contextlib.suppress(OSError):  # unsent questions to a process that is gone
            self.stdin.close()
        self.process.wait()


class Git:
    """Git, run in one folder."""

    __slots__ = ("folder",)

    def __init__(self, folder: Path) -> None:
        """Remember the folder; nothing is run yet."""
        self.folder = folder

    def run(self, *arguments: str, doing: str, stdin: bytes = b"", extra: Variables | None = None) -> Answer:
        """Run Git to the end; `doing` completes "Git could not ..." in the RepositoryError raised when it fails."""
        answer = self.attempt(*arguments, stdin=stdin, extra=extra)
        if answer.code:
            # What is told of a failure is loaded when Git has failed.
            from reviewtui.repository.complaints import complaint  # noqa: PLC0415

            raise complaint(doing, answer.err, answer.code)
        return answer

    def attempt(
        self, *arguments: str, stdin: bytes = b"", extra: Variables | None = None, terminal: bool = True
    ) -> Answer:
        """Run Git to the end and return what it said, also when it failed.

        Without a `terminal`, what Git starts (to sign, to connect) finds none to ask at, and fails instead of waiting.
        """
        process = self._popen(arguments, extra, terminal=terminal)
        with process:
            try:
                out, err = process.communicate(stdin)
            except BaseException:
                process.kill()  # an interrupted review leaves no Git behind
                raise
        return Answer(process.returncode, out, err.decode(errors="replace"))

    def start(self, *arguments: str) -> Conversation:
        """Start a Git to be talked to; its messages go nowhere, since nobody would empty their pipe."""
        process = self._popen(arguments, None, silent=True)
        if process.stdin is None or process.stdout is None:
            process.kill()
            raise RepositoryError("Git could not be connected to.")
        return Conversation(process, process.stdin, process.stdout)

    def _popen(
        self, arguments: tuple[str, ...], extra: Variables | None, *, silent: bool = False, terminal: bool = True
    ) -> subprocess.Popen[bytes]:
        # Two files are compared without Git, and need not load what starts it.
        import subprocess  # noqa: PLC0415

        try:
            return subprocess.Popen(
                ["git", *_OPTIONS, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL if silent else subprocess.PIPE,
                cwd=self.folder,
                env=environment(extra if terminal else {"GPG_TTY": None, **(extra or {})}),
                start_new_session=not terminal,
            )
        except OSError as error:
            raise self._unstartable(error) from error

    def _unstartable(self, error: OSError) -> RepositoryError:
        if not self.folder.is_dir():
            return RepositoryError(f"There is no folder `{self.folder}`.", hint="Name an existing folder.")
        if isinstance(error, FileNotFoundError):
            return RepositoryError(
                "Git is not installed, or not on the PATH.", hint="Install Git 2.30 or later, and try again."
            )
        return RepositoryError(f"Git could not be started in `{self.folder}`: {error.strerror}.")
