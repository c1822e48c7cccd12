"""Folders that are made once a run, and copied for each test that begins with one like it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


def copied(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object], folder: Path) -> Path:
    """Return the folder, a copy of the one that `make` fills under this name when the first test asks for it."""
    pattern = factory.getbasetemp() / "patterns" / name
    if not pattern.exists():
        half = pattern.with_name(f"{name}.half")
        half.parent.mkdir(exist_ok=True)
        make(half)
        half.rename(pattern)
    return shutil.copytree(pattern, folder, symlinks=True)
