"""The JSON Schema of checklists that editors use says what the reader does."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from reviewtui import resources, text
from reviewtui.errors import UsageError
from reviewtui.rubric.published import checklist_schema
from reviewtui.rubric.reading import read
from tests.rubric.rubric_samples import WHOLE

SCHEMA = Path(reviewtui.__file__).parent / "schemas" / "checklist.schema.json"
SHIPPED = sorted(resources.folder("checklists").glob("*.yaml"))


def is_valid(content: str) -> bool:
    return jsonschema_rs.is_valid(json.loads(checklist_schema()), text.read("a.yaml", content.encode()).value)


def test_the_published_schema_is_in_step() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == checklist_schema(), "run `make schemas`"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_ships_is_valid(path: Path) -> None:
    assert is_valid(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A", "titel: A"),
        ("severity_if_no: major", "severity_if_no: mayor"),
        ("weight: 100", "weight: all"),
        ("id: small\n", "id: small\nonly: {tier: [tier-1]}\n"),
        ("id: small\n", "id: small\ngates: {tier-4: {}}\n"),
        ("id: small\n", "id: small\ngates: {tier-1: {lint: 120}}\n"),
        ("schema: 1\n", ""),
    ],
)
def test_what_the_reader_refuses_is_not_valid(old: str, new: str) -> None:
    assert is_valid(WHOLE)
    broken = WHOLE.replace(old, new, 1)

    assert not is_valid(broken)
    with pytest.raises(UsageError):
        read("small.yaml", broken.encode())


def test_every_key_is_described() -> None:
    schema = json.loads(checklist_schema())

    for name, part in {"the file": schema, **schema["$defs"]}.items():
        undescribed = [key for key, value in part["properties"].items() if not value.get("description")]
        assert undescribed == [], name
