"""Settings are read from repositories too."""

from __future__ import annotations

from tests.cli.conftest import shop

__all__ = ["shop"]
