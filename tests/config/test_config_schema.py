"""The published JSON Schema says what the reader does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.config import load
from reviewtui.config.published import config_schema
from reviewtui.errors import UsageError

SCHEMA = Path(reviewtui.__file__).parent / "schemas" / "config.schema.json"


def test_the_published_schema_is_in_step() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == config_schema(), "run `make schemas`"


@pytest.mark.parametrize(
    ("settings", "right"),
    [
        ({}, True),
        ({"profile": "sdk", "rules": {"a": "off"}, "tier": {"default": "tier-1", "apis/**": "tier-3"}}, True),
        ({"profiles": {"ours": {"layers": ["wire", "semantic"], "fail_on": "never"}}}, True),
        ({"profil": "sdk"}, False),
        ({"rules": {"a": "loud"}}, False),
        ({"tier": {"default": "tier-4"}}, False),
        ({"records": {"adr": 1}}, False),
        ({"schema": 2}, False),
    ],
)
def test_schema_and_reader_agree(settings: dict[str, Any], *, right: bool) -> None:
    assert jsonschema_rs.is_valid(json.loads(config_schema()), settings) is right
    if right:
        load(json.dumps(settings).encode())
    else:
        with pytest.raises(UsageError):
            load(json.dumps(settings).encode())


def test_every_key_is_described() -> None:
    for name, key in json.loads(config_schema())["properties"].items():
        assert key.get("description") or "allOf" in key or "$ref" in key, name
