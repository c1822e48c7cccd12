"""The JSON Schema of a person's settings, made from the shape that reads them, so that editors and reader agree."""

from __future__ import annotations

import sys

from reviewtui.decoding import published_schema
from reviewtui.preferences.shape import SettingsShape


def settings_schema() -> str:
    """Return the schema as the text of `schemas/settings.schema.json`."""
    return published_schema(SettingsShape, "Settings of a person who uses reviewtui")


if __name__ == "__main__":
    sys.stdout.write(settings_schema())
