"""Finding the file of a person's settings; whatever is wrong with it, there are settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from reviewtui.errors import UsageError
from reviewtui.preferences.folders import own_folder
from reviewtui.preferences.settings import Settings

WISH: Final = "REVIEWTUI_SETTINGS"
"""The environment variable that names another file, or is `off`."""

FILE_NAME: Final = "settings.yaml"


def load_settings() -> Settings:
    """Return what the person who runs the program set; the defaults where there is nothing, or nothing right."""
    path = settings_path()
    if path is None:
        return Settings()
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        told = UsageError(
            f"the settings cannot be read: {error.strerror}",
            hint=f"let {WISH} name another file, or be `off`",
            path=str(path),
        )
        return Settings(str(path), mistakes=(told,))
    # Only who has set something waits for the decoder to load (80 ms).
    from reviewtui.preferences.reading import read  # noqa: PLC0415

    return read(str(path), content)


def settings_path() -> Path | None:
    """Return where the settings are kept; None when they are not asked for, or there is nowhere to keep them."""
    wish = os.environ.get(WISH, "")
    if wish.lower() == "off":
        return None
    if wish:
        return Path(wish)
    folder = own_folder("XDG_CONFIG_HOME", ".config")
    return folder / FILE_NAME if folder is not None else None
