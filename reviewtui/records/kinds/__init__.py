"""The kinds of records, one folder each: what such a folder declares is all that the rest of the program needs."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from reviewtui.record_ids import record_ids

if TYPE_CHECKING:
    from reviewtui.records.kind import Kind


def summary(kind_id: str) -> str:
    """Return what a kind is for, in a line, without loading more than that line."""
    return cast("str", import_module(f"{__name__}.{kind_id.replace('-', '_')}").SUMMARY)


def places_of(kind_id: str) -> tuple[str, ...]:
    """Return where the records of a kind may be kept, the usual place first, as cheaply."""
    return cast("tuple[str, ...]", import_module(f"{__name__}.{kind_id.replace('-', '_')}").PLACES)


@cache
def kind(kind_id: str) -> Kind:
    """Return the declaration of a kind."""
    return cast("Kind", import_module(f"{__name__}.{kind_id.replace('-', '_')}.kind").KIND)


def kinds() -> tuple[Kind, ...]:
    """Return all kinds, by their ids."""
    return tuple(map(kind, record_ids()))
