"""Which writes a consumer may repeat when no answer came: by their method, by a key, or by a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.tabling import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.elements import OperationElement
    from reviewtui.formats.surveying import Survey
    from reviewtui.model import JsonValue

_PROMISED = {"POST": "no", "PATCH": "no", "PUT": "yes", "DELETE": "yes"}
_CONDITIONS = frozenset({"if-match", "if-none-match", "if-unmodified-since"})
_KEY = "idempoten"
_REQUEST_ID = frozenset({"x-request-id", "request-id", "client-request-id", "x-client-request-id"})


@table(
    title="Writes and what makes them safe to repeat",
    columns=("method", "idempotent by its method", "key", "conditional headers"),
    of="operations",
)
def retry_safe_writes(survey: Survey) -> Iterator[Entry]:
    """Yield every operation that consumers call to change something."""
    for operation in survey.api.operations:
        if operation.method in _PROMISED and not operation.webhook:
            cells = (operation.method, _PROMISED[operation.method], _keys(operation), _conditions(operation))
            yield Entry(cells, str(operation.call))


def _keys(operation: OperationElement) -> str:
    named = {one.name: one.name.lower() for one in operation.parameters}
    keys = [name for name, low in named.items() if _KEY in low or low in _REQUEST_ID]
    if not keys and operation.body is not None:
        keys = [name for media in operation.body.media if media.schema for name in _in_body(media.schema.mapping)]
    return ", ".join(dict.fromkeys(keys))


def _in_body(schema: dict[str, JsonValue]) -> list[str]:
    properties = schema.get("properties")
    return (
        [f"{name} in the body" for name in properties if _KEY in name.lower()] if isinstance(properties, dict) else []
    )


def _conditions(operation: OperationElement) -> str:
    return ", ".join(
        one.name for one in operation.parameters if one.where == "header" and one.name.lower() in _CONDITIONS
    )
