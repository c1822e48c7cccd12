"""Which values are from a list, who sends them, and whether the list may grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.sending import sender
from reviewtui.rules.tabling import Entry, table
from reviewtui.rules.words import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.schema_elements import SchemaElement
    from reviewtui.formats.surveying import Survey
    from reviewtui.model import JsonValue

_MOST_VALUES = 6
_OPEN, _CLOSED = "open: may grow", "closed"
_EXTENSIBLE = "x-extensible-enum"
_EMPTY = '""'


@table(title="Enums, open and closed", columns=("values", "sent by", "list"), of="where")
def enums(survey: Survey) -> Iterator[Entry]:
    """Yield every schema that lists its values."""
    schemas = survey.api.schemas
    loose = {address for schema in schemas if "anyOf" in schema.value for address in _loosened(schema)}
    for schema in schemas:
        value = schema.value
        if "enum" in value or _EXTENSIBLE in value:
            grows = _EXTENSIBLE in value or schema.node.address in loose
            values = value.get("enum") or value.get(_EXTENSIBLE)
            # A single value is a constant, and no list that anybody could add to.
            if isinstance(values, list) and len(values) > 1:
                yield Entry((_listed(values), sender(schema), _OPEN if grows else _CLOSED), schema.node)


def _loosened(schema: SchemaElement) -> Iterator[tuple[str, str]]:
    """Yield where the alternatives stand beside which any other text is allowed too."""
    branches = list(schema.node.at("anyOf").elements())
    if any(branch.mapping.get("type") == "string" and "enum" not in branch.mapping for branch in branches):
        yield from (branch.address for branch in branches)


def _listed(values: list[JsonValue]) -> str:
    more = f" and {len(values) - _MOST_VALUES} more" if len(values) > _MOST_VALUES else ""
    return ", ".join(_EMPTY if one == "" else bare(one) for one in values[:_MOST_VALUES]) + more
