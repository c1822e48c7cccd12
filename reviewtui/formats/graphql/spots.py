"""How the elements of a schema are called: in words for a reader, and by their schema coordinates."""

from __future__ import annotations

from reviewtui.formats.graphql.recording import Spot
from reviewtui.model import Direction, Kind


def type_spot(keyword: str, name: str) -> Spot:
    """Return a type."""
    return Spot(Kind.GRAPHQL_TYPE, f"{keyword} `{name}`", f"{keyword} {name}", name, name)


def schema_spot(root: str, type_name: str) -> Spot:
    """Return the root of a kind of operation."""
    return Spot(Kind.GRAPHQL_SCHEMA, f"{root} root", "schema", f"schema {root}", type_name)


def field_spot(keyword: str, owner: str, name: str) -> Spot:
    """Return a field of an object or interface."""
    coordinate = f"{owner}.{name}"
    place = f"{keyword} {owner}"
    return Spot(Kind.GRAPHQL_FIELD, f"field `{coordinate}`", place, coordinate, owner, name, Direction.RESPONSE)


def argument_spot(keyword: str, owner: str, field: str, name: str) -> Spot:
    """Return an argument of a field."""
    coordinate = f"{owner}.{field}({name}:)"
    subject = f"argument `{name}` of field `{owner}.{field}`"
    place = f"{keyword} {owner}"
    return Spot(Kind.GRAPHQL_ARGUMENT, subject, place, coordinate, owner, field, Direction.REQUEST)


def input_field_spot(owner: str, name: str) -> Spot:
    """Return a field of an input object."""
    coordinate = f"{owner}.{name}"
    subject = f"input field `{coordinate}`"
    return Spot(Kind.GRAPHQL_INPUT_FIELD, subject, f"input {owner}", coordinate, owner, direction=Direction.REQUEST)


def value_spot(owner: str, name: str, direction: Direction) -> Spot:
    """Return a value of an enum."""
    coordinate = f"{owner}.{name}"
    subject = f"enum value `{coordinate}`"
    return Spot(Kind.GRAPHQL_ENUM_VALUE, subject, f"enum {owner}", coordinate, owner, direction=direction)


def member_spot(owner: str, name: str) -> Spot:
    """Return a type as member of a union."""
    place = f"union {owner}"
    subject = f"type `{name}`"
    return Spot(Kind.GRAPHQL_UNION_MEMBER, subject, place, f"{owner} {name}", owner, direction=Direction.RESPONSE)


def interface_spot(keyword: str, owner: str, name: str) -> Spot:
    """Return an interface as implemented by a type."""
    subject = f"interface `{name}`"
    place = f"{keyword} {owner}"
    element = f"{owner} implements {name}"
    return Spot(Kind.GRAPHQL_INTERFACE, subject, place, element, owner, direction=Direction.RESPONSE)


def directive_spot(name: str, *, executable: bool) -> Spot:
    """Return the definition of a directive; only one that clients can write is sent."""
    direction = Direction.REQUEST if executable else Direction.NONE
    return Spot(Kind.GRAPHQL_DIRECTIVE, f"directive `@{name}`", "directives", f"@{name}", "", direction=direction)


def directive_argument_spot(directive: str, name: str, *, executable: bool) -> Spot:
    """Return an argument of a directive."""
    return Spot(
        Kind.GRAPHQL_DIRECTIVE_ARGUMENT,
        f"argument `{name}` of directive `@{directive}`",
        f"directive @{directive}",
        f"@{directive}({name}:)",
        "",
        direction=Direction.REQUEST if executable else Direction.NONE,
    )
