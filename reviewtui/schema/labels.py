"""Short names of variants, for people and for addresses: the same wherever in a list a variant stands."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reviewtui.schema.conjuncts import reference_of
from reviewtui.schema.equality import canonical, unordered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.schema.node import Node

_MOST_NAMED = 3
_DIGITS = 6


def label(branch: Node) -> str:
    """Return a short name of a branch: its component, its title, its values, its members, or its type."""
    reference = reference_of(branch)
    if reference is not None:
        return reference.rsplit("/", 1)[-1]
    said = branch.mapping
    if said.get("title") or said.get("const"):
        return str(said.get("title") or said.get("const"))
    required, values, kinds = said.get("required"), said.get("enum"), said.get("type")
    if members := required if isinstance(required, list) and required else [*branch.at("properties").mapping]:
        return f"object with {_first(members)}"
    if isinstance(values, list) and values:
        return f"one of {_first(values)}"
    if kinds:
        return " or ".join(sorted(map(str, kinds))) if isinstance(kinds, list) else str(kinds)
    return f"form {hashlib.sha256(canonical(unordered(branch.value))).hexdigest()[:_DIGITS]}"


def _first(values: Iterable[object]) -> str:
    shown = sorted(map(str, values))
    return ", ".join(shown[:_MOST_NAMED]) + (" and more" if len(shown) > _MOST_NAMED else "")
