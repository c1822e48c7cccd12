"""What a user asks for when they open a review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The folder to start from and the two sides; None means what the repository suggests.

    `specs` limits the review to these descriptions; `config_path` is read in place of the repository's own file.
    `writing` keeps every other process from writing the same draft while the review is open; without it, that begins
    with the first word. With `apart`, the two sides are compared in a process of its own.

    `read_only` says in a whole sentence why nothing can be said or written; it is empty where it can be. It holds for
    everything that is opened from the review: the same review anew, its records, other commits.
    """

    folder: Path
    base: str | None = None
    head: str | None = None
    exact: bool = False
    specs: tuple[str, ...] = ()
    config_path: Path | None = None
    profile: str | None = None
    writing: bool = True
    apart: bool = False
    read_only: str = ""
