"""How the place of a pointer is called: the element that stands there, or the nearest one around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.graphql import spots
from reviewtui.formats.graphql.schema import SCHEMA
from reviewtui.model import Direction
from reviewtui.text import split

if TYPE_CHECKING:
    from reviewtui.formats.graphql.recording import Spot
    from reviewtui.formats.graphql.schema import Schema


def spot_at(schema: Schema, pointer: str) -> Spot:
    """Return the element at a pointer of a file's tree."""
    tokens = split(pointer)
    if tokens[:1] == ("types",) and len(tokens) > 1:
        return _in_type(_keyword(schema, tokens[1]), *tokens[1:])
    if tokens[:1] == ("directives",) and len(tokens) > 1:
        return _in_directive(*tokens[1:])
    return spots.schema_spot("", "")._replace(subject="the schema", element=SCHEMA)


def _in_type(keyword: str, name: str, *inside: str) -> Spot:
    match inside:
        case ("fields", field, "arguments", argument, *_):
            return spots.argument_spot(keyword, name, field, argument)
        case ("fields", field, *_) if keyword == "input":
            return spots.input_field_spot(name, field)
        case ("fields", field, *_):
            return spots.field_spot(keyword, name, field)
        case ("values", value, *_):
            return spots.value_spot(name, value, Direction.NONE)
        case _:
            return spots.type_spot(keyword, name)


def _in_directive(name: str, *inside: str) -> Spot:
    if inside[:1] == ("arguments",) and len(inside) > 1:
        return spots.directive_argument_spot(name, inside[1], executable=False)
    return spots.directive_spot(name, executable=False)


def _keyword(schema: Schema, name: str) -> str:
    return schema.definition(name).keyword if name in schema.chunks else "type"
