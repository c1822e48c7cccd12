"""A small real repository to try things on: an orders API of our own, its history, and a branch worth a review."""

from __future__ import annotations

from reviewtui.demo.build import DemoRepository, create

__all__ = ["DemoRepository", "create"]
