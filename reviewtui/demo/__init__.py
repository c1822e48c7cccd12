"""A small real repository to try things on: an orders API of our own, its history, and a branch worth a review."""

from __future__ import annotations

from reviewtui.demo.build import DemoRepository, create
from reviewtui.demo.story import MARKET, ORDERS

__all__ = ["MARKET", "ORDERS", "DemoRepository", "create"]
