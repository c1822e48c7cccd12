"""Rules are found by walking the folder, and loaded one by one, the likeliest first, until a change is answered."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from reviewtui.model import Change, Direction, Kind
from reviewtui.rules.rule import Rule

_FOLDER = os.path.join(os.path.dirname(__file__), "compatibility")  # noqa: PTH118, PTH120 - pathlib is slow to load
_DESIGN = os.path.join(os.path.dirname(__file__), "lint")  # noqa: PTH118, PTH120 - the same
_OTHER_SIDE = {Direction.REQUEST: "response_", Direction.RESPONSE: "request_"}
_WORD = re.compile(r"[A-Z]?[a-z]+")
# Words of one stem share so many letters: "narrows" and "narrowed", "conditional" and "condition".
_STEM = 5
_SHORTEST_STEM = 4


def folder_of(kind: Kind) -> str:
    """Return the name of the folder that holds the rules of a kind."""
    return kind.value.replace("-", "_")


@cache
def rules_of(kind: Kind) -> tuple[Rule, ...]:
    """Return all rules of one kind, by id."""
    return tuple(_load(folder_of(kind), name) for name in _names(folder_of(kind)))


def rule_ids() -> frozenset[str]:
    """Return the ids of all rules, read off the names of their files."""
    compatibility = (name for kind in Kind for name in _names(folder_of(kind)))
    return frozenset(name.replace("_", "-") for name in compatibility) | design_ids()


def design_ids() -> frozenset[str]:
    """Return the ids of the rules that look at one version, read off the names of their files."""
    return frozenset(name.replace("_", "-") for _, name in _design_files())


@cache
def design_rules() -> tuple[Rule, ...]:
    """Return all rules that look at one version of a description, by id."""
    found = (_declared(f"lint.{group}", name) for group, name in _design_files())
    return tuple(sorted(found, key=lambda rule: rule.id))


def _design_files() -> list[tuple[str, str]]:
    groups = sorted(name for name in os.listdir(_DESIGN) if "." not in name and not name.startswith("_"))  # noqa: PTH208 - as above
    return [(group, name) for group in groups for name in _files(os.path.join(_DESIGN, group))]  # noqa: PTH118 - as above


def candidates(change: Change) -> Iterator[Rule]:
    """Yield the rules that may answer a change, loading each when it is asked for.

    Importing hundreds of files would cost more than comparing two small descriptions. As exactly one rule answers a
    change, the order is free: files whose names share most words with the change come first, which is nearly always
    where the answer is. Files named after the other direction are left out; their names say that they cannot answer.
    """
    folder = folder_of(change.kind)
    for name in _ranked(folder, change.direction, change.how.value, change.fact, change.effect.value):
        yield _load(folder, name)


@cache
def _ranked(folder: str, direction: Direction, how: str, fact: str, effect: str) -> tuple[str, ...]:
    unneeded = _OTHER_SIDE.get(direction)
    wanted = [word.lower() for word in _WORD.findall(fact)]
    names = [name for name in _names(folder) if unneeded is None or not name.startswith(unneeded)]
    return tuple(sorted(names, key=lambda name: -2 * _shared(wanted, name) - _shared([how, effect], name)))


def _shared(words: list[str], name: str) -> int:
    parts = name.split("_")
    return sum(any(_alike(word, part) for part in parts) for word in words)


@cache
def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or one[:_STEM] == other[:_STEM] or (len(short) >= _SHORTEST_STEM and long.startswith(short))


@cache
def _names(folder: str) -> tuple[str, ...]:
    path = os.path.join(_FOLDER, folder)  # noqa: PTH118 - as above
    return _files(path) if os.path.isdir(path) else ()  # noqa: PTH112 - as above


def _files(path: str) -> tuple[str, ...]:
    found = (name.removesuffix(".py") for name in os.listdir(path) if name.endswith(".py"))  # noqa: PTH208 - as above
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def _load(folder: str, name: str) -> Rule:
    return _declared(f"compatibility.{folder}", name)


def _declared(package: str, name: str) -> Rule:
    found = getattr(import_module(f"reviewtui.rules.{package}.{name}"), name)
    if not isinstance(found, Rule):
        message = f"{package}.{name} declares no rule named {name}"
        raise TypeError(message)
    return found
