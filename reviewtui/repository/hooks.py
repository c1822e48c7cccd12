"""The user's own hooks for commits: which of them run for a commit that no work tree has a part in, and running one."""

from __future__ import annotations

import os
import signal
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.neutral import neutral_lines
from reviewtui.repository.git import environment

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterable

_COMMIT_MSG = "commit-msg"
# Each hook that `git commit` knows, and why it does not run here.
_WHY_NOT = {
    "pre-commit": "it looks at the work tree, which has no part in this commit",
    "prepare-commit-msg": "the message is written already",
    _COMMIT_MSG: "",
    "post-commit": "HEAD stays where it is",
}
_UNDER_REVIEW = "it lies in a work tree, so that it may be part of what is reviewed"
_UNWANTED = "it was not wanted"
_LIMIT = 600.0  # seconds: a hook may set up its tools first, but nobody waits for ever
_SHOWN_LINES = 10


@dataclass(frozen=True, slots=True)
class Hook:
    """A hook of the user's, and why it does not run; empty when it does."""

    name: str
    path: Path
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class HookFolder:
    """Where `git commit` would look for hooks; `work_trees` hold what may be reviewed."""

    path: Path
    git_dir: Path
    work_trees: tuple[Path, ...]

    def hooks(self, *, wanted: bool) -> tuple[Hook, ...]:
        """Return the user's hooks for commits, in the order in which Git runs them; `wanted` is the user's word."""
        found = []
        for name, why_not in _WHY_NOT.items():
            path = self.path / name
            if not (path.is_file() and os.access(path, os.X_OK)):
                continue
            if not why_not and not wanted:
                found.append(Hook(name, path, _UNWANTED))
            elif not why_not and self._is_reviewed(path):
                found.append(Hook(name, path, _UNDER_REVIEW))
            else:
                found.append(Hook(name, path, why_not))
        return tuple(found)

    def _is_reviewed(self, path: Path) -> bool:
        """Whether the file lies in a work tree, where a branch under review could have put it."""
        real = path.resolve()
        if real.is_relative_to(self.git_dir.resolve()):
            return False
        return any(real.is_relative_to(folder.resolve()) for folder in self.work_trees)


def through(hooks: Iterable[Hook], message: str, folder: Path, limit: float = _LIMIT) -> str:
    """Return the message as the hooks that run leave it; they run in `folder`.

    Raises RepositoryError, with the hook's own words, when one refuses, cannot be started, or takes more than `limit`
    seconds.
    """
    for hook in hooks:
        if not hook.why_not:
            message = _rewritten(hook, message, folder, limit)
    return message


def _rewritten(hook: Hook, message: str, folder: Path, limit: float) -> str:
    with tempfile.TemporaryDirectory(prefix="reviewtui-") as place:
        file = Path(place) / "COMMIT_EDITMSG"
        file.write_text(message, encoding="utf-8", errors="replace", newline="")
        _run(hook, file, folder, limit)
        try:
            written = file.read_bytes().decode("utf-8", "replace").strip()
        except OSError:
            written = ""
    if not written:
        raise RepositoryError(
            f"Your hook `{hook.name}` left no message, so nothing was committed.", hint=f"Look at `{hook.path}`."
        )
    return f"{written}\n"


def _run(hook: Hook, file: Path, folder: Path, limit: float) -> None:
    # Only who has such a hook waits for this to load.
    import subprocess  # noqa: PLC0415

    try:
        process = subprocess.Popen(
            [str(hook.path), str(file)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=_surroundings(),
            start_new_session=True,  # no terminal, and one group that can be ended together
        )
    except OSError as error:
        raise RepositoryError(
            f"Your hook `{hook.name}` could not be started: {error.strerror}. Nothing was committed.",
            hint=f"Look at the first line of `{hook.path}`, or pass `--no-verify`.",
        ) from error
    with process:
        words = _heard(process, hook, limit)
    if process.returncode:
        raise RepositoryError(
            f"Your hook `{hook.name}` refused the commit: {_shown(words) or f'exit code {process.returncode}'}",
            hint=f"Nothing was committed. The hook is `{hook.path}`; `--no-verify` goes without it.",
        )


def _surroundings() -> dict[str, str]:
    """Return the variables of a hook: the user's own, without those that lead to another repository or a terminal."""
    ours = ("GIT_OPTIONAL_LOCKS", "GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL", "GPG_TTY")
    return environment({**dict.fromkeys(ours), "GIT_EDITOR": ":", "LC_ALL": os.environ.get("LC_ALL")})


def _heard(process: subprocess.Popen[bytes], hook: Hook, limit: float) -> str:
    import subprocess  # noqa: PLC0415 - as above

    try:
        out, _ = process.communicate(timeout=limit)
    except BaseException as error:
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        if not isinstance(error, subprocess.TimeoutExpired):
            raise
        raise RepositoryError(
            f"Your hook `{hook.name}` did not end within {limit:g} seconds, so it was stopped. Nothing was committed.",
            hint=f"It has no terminal to ask at. Look at `{hook.path}`, or pass `--no-verify`.",
        ) from error
    return out.decode(errors="replace")


def _shown(words: str) -> str:
    lines = [line.strip() for line in neutral_lines(words) if line.strip()]
    more = f" ... and {len(lines) - _SHOWN_LINES} more lines" if len(lines) > _SHOWN_LINES else ""
    return " / ".join(lines[:_SHOWN_LINES]) + more
