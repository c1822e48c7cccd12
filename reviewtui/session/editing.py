"""Let a person edit a text in the editor of their own: the one in `$VISUAL`, or else in `$EDITOR`."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from reviewtui.errors import RepositoryError, UsageError

_VARIABLES = ("VISUAL", "EDITOR")


def own_editor() -> str | None:
    """Return the command of the editor that the environment names, if it names one."""
    return next(filter(None, map(os.environ.get, _VARIABLES)), None)


def edited(editor: str, path: str, text: str) -> str:
    """Return a text as its author left it; the editor has the terminal meanwhile, and sees the file's own name.

    Raises `RepositoryError` when the editor did not work, `UsageError` when the text was emptied: do not write it.
    """
    with tempfile.TemporaryDirectory(prefix="reviewtui-") as folder:
        file = Path(folder) / Path(path).name
        file.write_text(text, encoding="utf-8", newline="")
        try:
            left = subprocess.run([*shlex.split(editor), str(file)], check=False).returncode
            after = file.read_bytes().decode()
        except (OSError, ValueError) as error:
            raise RepositoryError(
                f"the editor `{editor}` did not work: {error}", hint="Nothing was written."
            ) from error
    if left:
        raise RepositoryError(f"the editor `{editor}` ended with {left}", hint="Nothing was written.")
    if not after.strip():
        raise UsageError("the text is empty, so nothing was written")
    return after
