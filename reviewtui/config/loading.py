"""Loading the settings of one file, or the defaults where there is none."""

from __future__ import annotations

from pathlib import Path

from reviewtui.config.settings import Config
from reviewtui.errors import UsageError

FILE_NAME = ".reviewtui.yaml"


def load(source: Path | bytes | None, path: str = FILE_NAME) -> Config:
    """Return the settings in a file's bytes, or in the file `path` of a folder; the defaults when there is none.

    `path` is what errors call the file. Raises `UsageError` with line and column for all that is wrong in it.
    """
    content = _content(source, path) if isinstance(source, Path) else source
    if content is None:
        return Config()
    # Only a repository that has a configuration waits for its decoder to load (80 ms).
    from reviewtui.config.reading import read  # noqa: PLC0415

    return read(path, content)


def _content(folder: Path, path: str) -> bytes | None:
    """Return the bytes of the file, `None` when it is absent."""
    try:
        return (folder / path).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError(f"the configuration cannot be read: {error.strerror}", path=path) from error
