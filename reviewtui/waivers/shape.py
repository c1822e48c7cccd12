"""What the file of a waiver may contain, key by key."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class WaiverShape(Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """One waiver, as it is written."""

    schema: Literal[1] = 1
    fingerprint: str
    rule: str
    spec: str
    element: str = ""
    reason: str
    owner: str
    approved_by: str | None = None
    until: str
    precedent: bool = False
