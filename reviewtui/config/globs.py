"""Globs over paths, as `.gitignore` writes them: `*` stays in a folder, `**` crosses folders, `!` takes back."""

from __future__ import annotations

from functools import cache

from pathspec import GitIgnoreSpec


def matches(path: str, globs: tuple[str, ...]) -> bool:
    """Return whether one of the globs matches; the last one that speaks about the path decides."""
    return _compiled(globs).match_file(path)


def is_glob(text: str) -> bool:
    """Return whether the text can be used as a glob."""
    try:
        return bool(_compiled((text,)).patterns)
    except ValueError:
        return False


@cache
def _compiled(globs: tuple[str, ...]) -> GitIgnoreSpec:
    """Compile once what is asked for every path of a repository."""
    return GitIgnoreSpec.from_lines(globs)
