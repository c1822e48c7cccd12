"""The formats that are known; a new one is added here, and is nowhere else named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.format import AsyncApi
from reviewtui.formats.avro.format import Avro
from reviewtui.formats.graphql.format import GraphQl
from reviewtui.formats.jsonschema.format import JsonSchema, NamedJsonSchema
from reviewtui.formats.openapi.format import OpenApi
from reviewtui.formats.protobuf.format import Protobuf
from reviewtui.text import read

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Format
    from reviewtui.text import Source

FORMATS: tuple[Format, ...] = (OpenApi(), AsyncApi(), GraphQl(), JsonSchema(), NamedJsonSchema(), Protobuf(), Avro())

SCHEMAS = frozenset(known for known in FORMATS if known.name in {"jsonschema", "avro"})
"""The formats whose files are descriptions on their own only where no other description refers to them."""


def format_of(path: str, *contents: bytes) -> Format | None:
    """Return the format of a file by its name and what stands in it on one side or the other."""
    for candidate in FORMATS:
        if path.lower().endswith(candidate.suffixes) and any(map(candidate.looks_like, contents)):
            return candidate
    return None


def could_be(path: str) -> bool:
    """Tell by its name whether a file could be a description, or a part of one."""
    return path.lower().endswith(tuple(suffix for known in FORMATS for suffix in known.suffixes))


def read_file(path: str, content: bytes) -> Source:
    """Return a file as a tree with places, read as the format does that its name belongs to; raises UnreadableError."""
    for known in FORMATS:
        if path.lower().endswith(known.suffixes):
            return known.tree(path, content)
    return read(path, content)
