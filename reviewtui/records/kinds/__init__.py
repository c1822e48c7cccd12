"""The kinds of records, one folder each: what such a folder declares is all that the rest of the program needs."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from reviewtui.records.kind import Kind

_HERE = os.path.dirname(__file__)  # noqa: PTH120 - pathlib is slow to load, and the overview of commands asks here


@cache
def kind_ids() -> tuple[str, ...]:
    """Return the ids of all kinds, sorted, read off the names of their folders."""
    names = (name for name in os.listdir(_HERE) if not name.startswith(("_", ".")))  # noqa: PTH208 - as above
    return tuple(sorted(name.replace("_", "-") for name in names if os.path.isdir(os.path.join(_HERE, name))))  # noqa: PTH112, PTH118 - as above


def summary(kind_id: str) -> str:
    """Return what a kind is for, in a line, without loading more than that line."""
    return cast("str", import_module(f"{__name__}.{kind_id.replace('-', '_')}").SUMMARY)


@cache
def kind(kind_id: str) -> Kind:
    """Return the declaration of a kind."""
    return cast("Kind", import_module(f"{__name__}.{kind_id.replace('-', '_')}.kind").KIND)
