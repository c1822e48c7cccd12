"""Let a person edit what was planned in their own editor, before it is written."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from reviewtui.cli.delivery import is_interactive
from reviewtui.errors import RepositoryError, UsageError
from reviewtui.session import Plan

_VARIABLES = ("VISUAL", "EDITOR")


def edited(plan: Plan) -> Plan:
    """Return the plan with the texts of new files as their author left them in `$VISUAL` or `$EDITOR`.

    Raises `UsageError` where nobody can edit, and when the text was emptied, which means: do not write it.
    """
    editor = next(filter(None, map(os.environ.get, _VARIABLES)), None)
    if editor is None or not is_interactive():
        raise UsageError(
            "`--edit` needs a terminal, and an editor in $VISUAL or $EDITOR", hint="Leave it out, and edit the file."
        )
    files = tuple(
        file if file.exists else replace(file, text=_edited(editor, file.path, file.text)) for file in plan.files
    )
    return replace(plan, files=files)


def _edited(editor: str, path: str, text: str) -> str:
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
