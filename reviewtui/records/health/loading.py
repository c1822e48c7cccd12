"""All checks of records, found by walking their folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from reviewtui.records.health.declaring import HealthCheck

_CHECKS = Path(__file__).parent / "checks"


@cache
def health_checks() -> tuple[HealthCheck, ...]:
    """Return all checks, by their ids."""
    names = sorted(file.stem for file in _CHECKS.glob("record_*.py"))
    return tuple(cast("HealthCheck", getattr(import_module(f"{__package__}.checks.{name}"), name)) for name in names)
