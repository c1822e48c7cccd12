"""The JSON Schema of `.reviewtui.yaml`, made from the shape that reads it, so that editors and reader agree."""

from __future__ import annotations

import sys

from reviewtui.config.shape import ConfigShape
from reviewtui.decoding import published_schema


def config_schema() -> str:
    """Return the schema as the text of `schemas/config.schema.json`."""
    return published_schema(ConfigShape, "Configuration of reviewtui")


if __name__ == "__main__":
    sys.stdout.write(config_schema())
