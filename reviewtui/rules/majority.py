"""Where a house leaves a casing to the majority, the description itself says what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.rules.casing import majority

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reviewtui.formats.elements import ApiElement
    from reviewtui.rules.house import House

MAJORITY = "majority"


def settled(house: House, api: ApiElement) -> House:
    """Return the house with every `majority` replaced by the casing that most names of the description have."""
    chosen = {option: majority(names(api)) for option, names in _NAMES.items() if getattr(house, option) == MAJORITY}
    return replace(house, **chosen) if chosen else house  # type: ignore[arg-type]  # casings are text


def _parameters(where: str) -> Callable[[ApiElement], Iterable[str]]:
    def names(api: ApiElement) -> Iterable[str]:
        found = {p.node.address: p.name for one in api.operations for p in one.parameters if p.where == where}
        return found.values()

    return names


def _segments(api: ApiElement) -> Iterable[str]:
    return (segment for path in api.paths for segment in path.segments if "{" not in segment)


def _enum_values(api: ApiElement) -> Iterable[str]:
    for schema in api.schemas:
        values = schema.value.get("enum")
        if isinstance(values, list):
            yield from (value for value in values if isinstance(value, str))


_NAMES: dict[str, Callable[[ApiElement], Iterable[str]]] = {
    "path_case": _segments,
    "path_parameter_case": _parameters("path"),
    "query_parameter_case": _parameters("query"),
    "property_case": lambda api: (one.name for one in api.properties),
    "schema_case": lambda api: (one.name for one in api.schemas if one.within == "" and one.name),
    "enum_case": _enum_values,
}
