"""The published JSON Schema of the settings says what the reader does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.preferences.published import settings_schema
from reviewtui.preferences.reading import read

SCHEMA = Path(reviewtui.__file__).parent / "schemas" / "settings.schema.json"


def test_the_published_schema_is_in_step() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == settings_schema(), "run `make schemas`"


@pytest.mark.parametrize(
    ("settings", "right"),
    [
        ({}, True),
        ({"theme": "monochrome", "keys": {"accept": ["y", 1], "waive": "none"}}, True),
        ({"theme": "blue"}, False),
        ({"themes": "dark"}, False),
        ({"keys": {"accept": True}}, False),
        ({"mouse": "no"}, False),
        ({"schema": 2}, False),
    ],
)
def test_schema_and_reader_agree(settings: dict[str, Any], *, right: bool) -> None:
    assert jsonschema_rs.is_valid(json.loads(settings_schema()), settings) is right
    assert (read("settings.yaml", json.dumps(settings).encode()).mistakes == ()) is right


def test_every_key_is_described() -> None:
    for name, key in json.loads(settings_schema())["properties"].items():
        assert key.get("description") or "allOf" in key or "$ref" in key, name
