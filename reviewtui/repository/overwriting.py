"""Decides whether a file may be written where something may already stand, or taken away."""

from __future__ import annotations

from reviewtui.errors import ConflictError


def is_written(path: str, present: str | None, new: str, expected: str | None) -> bool:
    """Whether a file is to be written, by blob ids: there now, to be written, and the one that may be replaced.

    False when the very same content is there already. ConflictError when another content stands in the way.
    """
    if present == new:
        return False
    if present == expected:
        return True
    if present is None:
        raise ConflictError(
            f"`{path}` was removed since it was read; nothing was written.", hint="Look again, then repeat.", path=path
        )
    if expected is None:
        raise ConflictError(
            f"`{path}` exists already with other content; nothing was written.",
            hint="Rename or remove it, or write to another place.",
            path=path,
        )
    raise ConflictError(
        f"`{path}` changed since it was read; nothing was written.",
        hint="Look at what changed, then repeat.",
        path=path,
    )


def check_unchanged(path: str, present: str | None, read: str) -> None:
    """Raise ConflictError for a file to be taken away that is not the one that was read, by blob ids."""
    if present != read:
        raise ConflictError(
            f"`{path}` changed since it was read; nothing was written.",
            hint="Look at what changed, then repeat.",
            path=path,
        )
