"""Which settings hold: those of a file that was named, else of the repository; then the profile that was asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.config.design import is_path
from reviewtui.config.loading import FILE_NAME, load
from reviewtui.errors import UnreadableError, UsageError
from reviewtui.model import Location
from reviewtui.repository import WORKTREE

if TYPE_CHECKING:
    from reviewtui.config.design import Design
    from reviewtui.config.settings import Config
    from reviewtui.repository import Repository


def choose(repository: Repository | None, named: Path | None = None, profile: str | None = None) -> Config:
    """Return the settings of the named file, else of the work tree, else (in a bare repository) of HEAD.

    Without a repository and a name they are the defaults. Raises `UsageError` for a broken file or unknown profile.
    """
    settings = load(_content(named), str(named)) if named is not None else load(_usual(repository))
    if is_path(settings.lint.preset):
        settings = replace(settings, lint=_with_own_preset(settings, repository))
    return settings.with_profile(profile) if profile else settings


def _usual(repository: Repository | None) -> Path | bytes | None:
    if repository is None or not repository.bare:
        return repository.root if repository else None
    head = repository.snapshot("HEAD")
    return head.read(FILE_NAME) if head.oid(FILE_NAME) else None


def _with_own_preset(settings: Config, repository: Repository | None) -> Design:
    """Read the preset that is a file of the repository from where the usual settings are read."""
    design = settings.lint
    place = settings.places.get("/lint/preset", Location(settings.path, "/lint/preset"))
    if repository is None:
        return design
    try:
        content = repository.snapshot("HEAD" if repository.bare else WORKTREE).read(design.preset)
    except UnreadableError as error:
        raise UsageError(
            f"the preset `{design.preset}` cannot be read: {error.message}",
            hint="Name a file of the repository, or a preset that ships.",
            path=place.path,
            line=place.line,
            column=place.column,
        ) from error
    return replace(design, own_preset=content)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"the configuration cannot be read: {error.strerror}", path=str(path)) from error
