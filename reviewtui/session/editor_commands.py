"""How editors are told at which line and column of a file to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Final, TypeAlias

Place: TypeAlias = Callable[[str, int, int], list[str]]


def _vi(file: str, line: int, column: int) -> list[str]:
    return [f"+call cursor({line},{column})", file]


def _plus_line(file: str, line: int, _: int) -> list[str]:
    return [f"+{line}", file]


def _plus_both(file: str, line: int, column: int) -> list[str]:
    return [f"+{line}:{column}", file]


def _plus_comma(file: str, line: int, column: int) -> list[str]:
    return [f"+{line},{column}", file]


def _behind_file(file: str, line: int, column: int) -> list[str]:
    return [f"{file}:{line}:{column}"]


def _goto(file: str, line: int, column: int) -> list[str]:
    # Without waiting, the copy of an old version would be gone before it is shown.
    return ["--wait", "--goto", f"{file}:{line}:{column}"]


def _jetbrains(file: str, line: int, column: int) -> list[str]:
    return ["--wait", "--line", str(line), "--column", str(max(0, column - 1)), file]


def _waiting(file: str, line: int, column: int) -> list[str]:
    return ["--wait", f"{file}:{line}:{column}"]


def _kate(file: str, line: int, column: int) -> list[str]:
    return ["--block", "--line", str(line), "--column", str(column), file]


_PLACES: Final[dict[str, Place]] = {
    **dict.fromkeys(("vim", "nvim", "gvim", "mvim", "view", "rvim"), _vi),
    **dict.fromkeys(("vi", "ex", "joe", "jed", "ne", "mg", "less"), _plus_line),
    **dict.fromkeys(("emacs", "emacsclient", "kak", "micro"), _plus_both),
    **dict.fromkeys(("nano", "pico"), _plus_comma),
    **dict.fromkeys(("hx", "helix"), _behind_file),
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf"), _goto),
    **dict.fromkeys(("subl", "zed", "zeditor"), _waiting),
    **dict.fromkeys(("idea", "pycharm", "webstorm", "goland", "clion"), _jetbrains),
    "kate": _kate,
}


def command_at(editor: Sequence[str], file: str, line: int, column: int) -> list[str]:
    """Return the command that opens a file at a line and column, both from 1; an unknown editor gets the file alone."""
    place = _PLACES.get(PurePath(editor[0]).stem.lower()) if editor else None
    arguments = place(file, line, column) if place is not None else [file]
    # What the user asks for already, such as to wait, is not asked for twice.
    return [*editor, *(word for word in arguments if not (word.startswith("--") and word in editor))]
