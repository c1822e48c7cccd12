"""Let a person read or edit a text in the editor of their own: the one in `$VISUAL`, or else in `$EDITOR`."""

from __future__ import annotations

import os
import shlex
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.session.editor_commands import command_at

_VARIABLES = ("VISUAL", "EDITOR")


class Spot(NamedTuple):
    """A line and a column of a file, both from 1."""

    line: int
    column: int


def own_editor() -> str | None:
    """Return the command of the editor that the environment names, if it names one."""
    return next(filter(None, map(os.environ.get, _VARIABLES)), None)


def edited(editor: str, path: str, text: str) -> str:
    """Return a text as its author left it; the editor has the terminal meanwhile, and sees the file's own name.

    Raises `RepositoryError` when the editor did not work, `UsageError` when the text was emptied: do not write it.
    """
    with _copy(path, text) as file:
        _run(editor, [*_words(editor), str(file)], "Nothing was written.")
        try:
            after = file.read_bytes().decode()
        except (OSError, ValueError) as error:
            raise RepositoryError(
                f"the editor `{editor}` did not work: {error}", hint="Nothing was written."
            ) from error
    if not after.strip():
        raise UsageError("the text is empty, so nothing was written")
    return after


def opened(editor: str, file: Path, spot: Spot) -> None:
    """Let a person work on a file, beginning at a line; raises `RepositoryError` when the editor did not work."""
    _run(editor, command_at(_words(editor), str(file), *spot), "Your review is as it was.")


def shown(editor: str, path: str, text: str, spot: Spot) -> None:
    """Let a person read a text that is no file of theirs, in a copy that cannot be written; raises as `opened` does."""
    with _copy(path, text) as file:
        file.chmod(stat.S_IRUSR)
        opened(editor, file, spot)


@contextmanager
def _copy(path: str, text: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="reviewtui-") as folder:
        file = Path(folder) / Path(path).name
        file.write_text(text, encoding="utf-8", errors="replace", newline="")
        yield file


def _words(editor: str) -> list[str]:
    """Return the command with its arguments; it is never given to a shell."""
    try:
        return shlex.split(editor)
    except ValueError as error:
        message = f"the editor `{editor}` is no command: {error}"
        raise RepositoryError(message, hint="Set $VISUAL or $EDITOR.") from error


def _run(editor: str, command: list[str], hint: str) -> None:
    try:
        left = subprocess.run(command, check=False).returncode
    except (OSError, ValueError) as error:
        raise RepositoryError(f"the editor `{editor}` did not work: {error}", hint=hint) from error
    if left:
        raise RepositoryError(f"the editor `{editor}` ended with {left}", hint=hint)
