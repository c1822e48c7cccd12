"""What identifies things: parameters of paths and properties that are called ids, with type and format."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.formats.schema_elements import types_of
from reviewtui.rules.lint.naming import words
from reviewtui.rules.tabling import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.surveying import Survey
    from reviewtui.model import JsonValue

_NAMES = frozenset({"id", "ids", "uuid", "guid", "identifier", "sid", "gid"})


@table(title="Identifiers with type and format", columns=("name", "is a", "type", "format"), of="where")
def identifiers(survey: Survey) -> Iterator[Entry]:
    """Yield every identifier once."""
    seen: set[tuple[str, str]] = set()
    for operation in survey.api.operations:
        for parameter in operation.parameters:
            if parameter.where == "path" and _identifies(parameter.name) and parameter.node.address not in seen:
                seen.add(parameter.node.address)
                yield Entry((parameter.name, "path parameter", *_form(parameter.schema_value)), str(operation.call))
    for one in survey.api.properties:
        if _identifies(one.name):
            yield Entry((one.name, "property", *_form(one.value)), one.node)


@lru_cache(maxsize=8192)
def _identifies(name: str) -> bool:
    return not _NAMES.isdisjoint(words(name)[-1:])


def _form(schema: dict[str, JsonValue]) -> tuple[str, str]:
    """Return the type of an identifier, and what is said of how it looks."""
    types = " or ".join(types_of(schema)[0]) or "any"
    if isinstance(schema.get("format"), str):
        return types, str(schema["format"])
    return types, "a pattern" if "pattern" in schema else ""
