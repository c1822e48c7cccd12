"""The kinds of records by their ids, read off the names of their folders, so that settings know them unloaded."""

from __future__ import annotations

import os
from functools import cache

_FOLDER = os.path.join(os.path.dirname(__file__), "records", "kinds")  # noqa: PTH118, PTH120 - pathlib is slow to load


@cache
def record_ids() -> tuple[str, ...]:
    """Return the ids of all kinds of records, sorted."""
    names = (name for name in os.listdir(_FOLDER) if not name.startswith(("_", ".")))  # noqa: PTH208 - as above
    return tuple(sorted(name.replace("_", "-") for name in names if os.path.isdir(os.path.join(_FOLDER, name))))  # noqa: PTH112, PTH118 - as above
