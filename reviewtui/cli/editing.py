"""Let a person edit what was planned in their own editor, before it is written."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.cli.delivery import is_interactive
from reviewtui.errors import UsageError
from reviewtui.session import Plan, editing


def edited(plan: Plan) -> Plan:
    """Return the plan with the texts of new files as their author left them in `$VISUAL` or `$EDITOR`.

    Raises `UsageError` where nobody can edit, and when the text was emptied, which means: do not write it.
    """
    editor = editing.own_editor()
    if editor is None or not is_interactive():
        raise UsageError(
            "`--edit` needs a terminal, and an editor in $VISUAL or $EDITOR", hint="Leave it out, and edit the file."
        )
    files = tuple(
        file if file.exists else replace(file, text=editing.edited(editor, file.path, file.text)) for file in plan.files
    )
    return replace(plan, files=files)
