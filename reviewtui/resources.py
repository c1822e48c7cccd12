"""Find what ships with the program: checklists, presets and templates."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from reviewtui.errors import ReviewtuiError

_PACKAGE = Path(__file__).parent


def folder(name: Literal["checklists", "presets", "templates"]) -> Path:
    """Return the folder that ships under this name.

    An installed package carries these folders inside itself. In a checkout, editable install included, they stand
    beside the package. The package is asked first: what stands beside an installed package is not ours.
    Raises `ReviewtuiError` when it is in neither place.
    """
    for candidate in (_PACKAGE / "_shipped" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise ReviewtuiError(
        f"the folder `{name}`, which ships with reviewtui, is missing",
        hint="install reviewtui again: its files are incomplete",
        path=str(_PACKAGE),
    )
