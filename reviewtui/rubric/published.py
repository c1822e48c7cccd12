"""The JSON Schema of checklists, made from the shape that reads them, so that editors and reader agree."""

from __future__ import annotations

import json
import sys

import msgspec

from reviewtui.rubric.shapes import ChecklistShape


def published_schema() -> str:
    """Return the schema as the text of `schemas/checklist.schema.json`."""
    (outline,), parts = msgspec.json.schema_components([ChecklistShape], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **parts.pop(outline["$ref"].rpartition("/")[2]),
        "title": "Checklist of reviewtui",
        "required": ["schema", "id"],
        "$defs": parts,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(published_schema())
