"""The kinds of records by their ids, read off the names of their folders, so that settings know them unloaded."""

from __future__ import annotations

import os
from functools import cache

_FOLDER = os.path.join(os.path.dirname(__file__), "records", "kinds")  # noqa: PTH118, PTH120 - pathlib is slow to load
_DECLARATION = "kind.py"


@cache
def record_ids() -> tuple[str, ...]:
    """Return the ids of all kinds of records, sorted."""
    names = os.listdir(_FOLDER)  # noqa: PTH208 - as above
    declared = (name for name in names if os.path.isfile(os.path.join(_FOLDER, name, _DECLARATION)))  # noqa: PTH113, PTH118 - as above
    return tuple(sorted(name.replace("_", "-") for name in declared))
