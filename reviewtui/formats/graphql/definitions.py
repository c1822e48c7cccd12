"""What a GraphQL schema consists of: types, fields, arguments, values and directives, each with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Location

DEFAULT_REASON = "No longer supported"
EXECUTABLE_LOCATIONS = frozenset(
    {"QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
     "VARIABLE_DEFINITION"}
)  # fmt: skip
ROOTS = ("query", "mutation", "subscription")
COMPOSITE = frozenset({"type", "interface"})


class Applied(NamedTuple):
    """A directive as it is applied; its arguments as text, the same for equal values however they are laid out."""

    name: str
    arguments: Mapping[str, str]
    location: Location


class Text(NamedTuple):
    """A description."""

    text: str
    location: Location


class Named(NamedTuple):
    """A name in a list: a member of a union, an interface, the type of a root."""

    name: str
    location: Location


class Input(NamedTuple):
    """An argument or an input field: its type as written, and its default as text, None where it has none."""

    name: str
    type: str
    default: str | None
    description: Text | None
    applied: tuple[Applied, ...]
    location: Location

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.type.endswith("!") and self.default is None


class Field(NamedTuple):
    """A field of an object or an interface."""

    name: str
    type: str
    arguments: Mapping[str, Input]
    description: Text | None
    applied: tuple[Applied, ...]
    location: Location


class Value(NamedTuple):
    """A value of an enum."""

    name: str
    description: Text | None
    applied: tuple[Applied, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition with all that extends it; what its `keyword` does not have is empty.

    `keyword` is what it is written with: `type`, `interface`, `union`, `enum`, `input`, `scalar`, `directive` or
    `schema`.
    """

    keyword: str
    name: str
    location: Location
    description: Text | None = None
    interfaces: Mapping[str, Named] = field(default_factory=dict)
    fields: Mapping[str, Field] = field(default_factory=dict)
    inputs: Mapping[str, Input] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)
    members: Mapping[str, Named] = field(default_factory=dict)
    roots: Mapping[str, Named] = field(default_factory=dict)
    locations: tuple[str, ...] = ()
    repeatable: bool = False
    applied: tuple[Applied, ...] = ()

    @property
    def executable(self) -> bool:
        """Whether clients can write the directive in their documents."""
        return not EXECUTABLE_LOCATIONS.isdisjoint(self.locations)


def deprecation(applied: tuple[Applied, ...]) -> str | None:
    """Return why an element is deprecated; None when it is not."""
    for one in applied:
        if one.name == "deprecated":
            reason = one.arguments.get("reason")
            return str(json.loads(reason)) if reason and reason.startswith('"') else DEFAULT_REASON
    return None


def has(applied: tuple[Applied, ...], name: str) -> bool:
    """Tell whether a directive is applied."""
    return any(one.name == name for one in applied)


def named_type(written: str) -> str:
    """Return the name inside all lists and exclamation marks."""
    return written.strip("[]!")
