"""The JSON Schema of `.reviewtui.yaml`, made from the shape that reads it, so that editors and reader agree."""

from __future__ import annotations

import json
import sys

import msgspec

from reviewtui.config.shape import ConfigShape


def published_schema() -> str:
    """Return the schema as the text of `schemas/config.schema.json`."""
    (outline,), parts = msgspec.json.schema_components([ConfigShape], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **parts.pop(outline["$ref"].rpartition("/")[2]),
        "title": "Configuration of reviewtui",
        "$defs": parts,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(published_schema())
