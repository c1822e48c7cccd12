"""The JSON Schema of checklists, made from the shape that reads them, so that editors and reader agree."""

from __future__ import annotations

import sys

from reviewtui.decoding import published_schema
from reviewtui.rubric.shapes import ChecklistShape


def checklist_schema() -> str:
    """Return the schema as the text of `schemas/checklist.schema.json`."""
    return published_schema(ChecklistShape, "Checklist of reviewtui", required=["schema", "id"])


if __name__ == "__main__":
    sys.stdout.write(checklist_schema())
