"""Rules are found by walking the folder; a folder is read only when a change of its kind is judged."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from reviewtui.model import Direction, Kind
from reviewtui.rules.rule import Rule

_FOLDER = os.path.join(os.path.dirname(__file__), "compatibility")  # noqa: PTH118, PTH120 - pathlib is not loaded by `check`
_OTHER_SIDE = {Direction.REQUEST: "response_", Direction.RESPONSE: "request_"}


def folder_of(kind: Kind) -> str:
    """Return the name of the folder that holds the rules of a kind."""
    return kind.value.replace("-", "_")


@cache
def rules_of(kind: Kind, direction: Direction = Direction.BOTH) -> tuple[Rule, ...]:
    """Return the rules of one kind, by id.

    With a direction, files named after the other direction are not even loaded: their names say that they cannot
    answer, and there are many of them.
    """
    unneeded = _OTHER_SIDE.get(direction)
    return tuple(
        _load(folder_of(kind), name)
        for name in _names(folder_of(kind))
        if unneeded is None or not name.startswith(unneeded)
    )


@cache
def _names(folder: str) -> tuple[str, ...]:
    path = os.path.join(_FOLDER, folder)  # noqa: PTH118 - as above
    if not os.path.isdir(path):  # noqa: PTH112 - as above
        return ()
    found = (name.removesuffix(".py") for name in os.listdir(path) if name.endswith(".py"))  # noqa: PTH208 - as above
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def _load(folder: str, name: str) -> Rule:
    declared = getattr(import_module(f"reviewtui.rules.compatibility.{folder}.{name}"), name)
    if not isinstance(declared, Rule):
        message = f"compatibility/{folder}/{name}.py declares no rule named {name}"
        raise TypeError(message)
    return declared
