"""What is wrong with a template, with its file and line, in words for whoever wrote it."""

from __future__ import annotations

from traceback import extract_tb
from typing import NamedTuple

import jinja2
from jinja2.exceptions import SecurityError

from reviewtui.records.templates import FOLDER

_ENDING = ".j2"


class Fault(NamedTuple):
    """What is wrong, the template's path from the root of a repository, the line (0: unknown), and what to do."""

    message: str
    path: str
    line: int
    hint: str = ""


def fault(template: str, error: Exception) -> Fault:
    """Return what an error means that came up while a template was read or filled."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Fault(_sentence(error.message or "it is no template"), _path(error.name or template), error.lineno)
    line, path = _place(error, template)
    if isinstance(error, jinja2.TemplatesNotFound | jinja2.TemplateNotFound):
        return Fault(f"there is no template `{error.name}`", path, line)
    if isinstance(error, SecurityError):
        return Fault(
            _sentence(str(error)), path, line, "Templates may look at the values that docs/templates.md lists."
        )
    if isinstance(error, jinja2.UndefinedError):
        return Fault(_sentence(str(error)), path, line, "docs/templates.md lists what there is.")
    if isinstance(error, MemoryError | RecursionError | OverflowError):
        return Fault("it needs more room than a record may take", path, line, "Make loops, macros and texts smaller.")
    return Fault(_sentence(str(error)) or type(error).__name__, path, line)


def _place(error: Exception, template: str) -> tuple[int, str]:
    """Return the line and the file of the template that was being filled, as far as the error remembers."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(_ENDING)]
    if not frames:
        return 0, _path(template)
    name = frames[-1].filename
    # The path of a template that ships is that of this machine; from its folder on it is the same everywhere.
    return frames[-1].lineno or 0, f"{FOLDER}/{name.rpartition(f'{FOLDER}/')[2]}"


def _path(template: str) -> str:
    return f"{FOLDER}/{template.removeprefix(f'{FOLDER}/')}"


def _sentence(text: str) -> str:
    return text.strip().rstrip(".")
