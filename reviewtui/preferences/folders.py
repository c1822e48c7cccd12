"""Where the files of a person lie, by the rules of platformdirs, which would take 18 ms to load."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_ON_MACOS: Final = Path("Library", "Application Support")


def own_folder(variable: str, usual: str) -> Path | None:
    """Return the folder that an XDG variable names, or else the usual one below the home; None where neither is."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home raises an error where there is no home
    if sys.platform == "darwin":
        folder = home / _ON_MACOS
    else:
        chosen = Path(os.environ.get(variable, ""))
        folder = chosen if chosen.is_absolute() else home / usual
    return folder / "reviewtui" if folder.is_absolute() else None
