"""The official JSON Schemas of OpenAPI, put to a document by jsonschema-rs."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema_rs
import orjson

from reviewtui.errors import UsageError
from reviewtui.formats.openapi.validity.choosing import leaves
from reviewtui.formats.openapi.validity.flaw import Flaw
from reviewtui.formats.openapi.validity.wording import worded
from reviewtui.model import JsonValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.dialect import Dialect
    from reviewtui.formats.openapi.reading import Reader

_SHIPPED_BY = "openapi_spec_validator"
_SCHEMA_OBJECTS = "https://json-schema.org/draft/2020-12/schema"


def official_flaws(reader: Reader) -> Iterator[Flaw]:
    """Yield what the official schema refuses in the main document."""
    dialect = reader.library.dialect
    if not dialect.version:
        hint = "Write `openapi: 3.0.3`, or the version that it is written in."
        yield Flaw.at(reader.root, "the document does not say which version of OpenAPI it is written in", hint)
        return
    schema = _schema(dialect)
    own_dialect = isinstance(reader.root.mapping.get("jsonSchemaDialect"), str)
    if (dialect.major, dialect.minor) >= (3, 1) and not own_dialect:
        _check_schemas_too(schema)
    validator = jsonschema_rs.validator_for(schema, validate_formats=False)
    found = [leaf for error in validator.iter_errors(reader.root.value) for leaf in leaves(error)]
    # A value of another kind fails whatever else is asked of it as well.
    other_kind = {tuple(leaf.instance_path) for leaf in found if leaf.kind.name == "type"}
    for leaf in found:
        if leaf.kind.name == "type" or tuple(leaf.instance_path) not in other_kind:
            yield from worded(leaf, reader, schema)


def _schema(dialect: Dialect) -> dict[str, JsonValue]:
    """Return the schema of a version; it is found without importing the slow package that ships it."""
    package = find_spec(_SHIPPED_BY)
    if package is None or not package.submodule_search_locations:
        raise UsageError(
            "the official schemas of OpenAPI are not installed",
            hint="Install the package `openapi-spec-validator`, or choose `--validate basic`.",
        )
    folder = Path(package.submodule_search_locations[0]) / "resources" / "schemas"
    schema: dict[str, JsonValue] = orjson.loads(
        (folder / f"v{dialect.major}.{dialect.minor}" / "schema.json").read_bytes()
    )
    return schema


def _check_schemas_too(schema: dict[str, JsonValue]) -> None:
    """Put JSON Schema's own schema to schemas; the official one leaves them to the dialect."""
    definitions = schema.get("$defs")
    objects = definitions.get("schema") if isinstance(definitions, dict) else None
    if isinstance(objects, dict):
        objects["allOf"] = [{"$ref": _SCHEMA_OBJECTS}]
