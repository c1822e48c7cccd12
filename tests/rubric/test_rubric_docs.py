"""The guide to checklists names every key and every choice, and none that does not exist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from reviewtui.rubric import shapes

if TYPE_CHECKING:
    from msgspec import Struct

GUIDE = (Path(__file__).parents[2] / "docs" / "checklists.md").read_text(encoding="utf-8")
SHAPES: list[type[Struct]] = [
    shapes.ChecklistShape,
    shapes.DimensionShape,
    shapes.QuestionShape,
    shapes.CapShape,
    shapes.ExampleShape,
    shapes.OnlyShape,
    shapes.GateShape,
]
KEYS = {key for shape in SHAPES for key in shape.__struct_encode_fields__}
CHOICES = [
    *get_args(shapes.SeverityWord),
    *get_args(shapes.TierWord),
    *get_args(shapes.StopWord),
    *get_args(shapes.FiresWord),
    *get_args(shapes.SilenceWord),
]


@pytest.mark.parametrize("key", sorted(KEYS))
def test_every_key_is_shown(key: str) -> None:
    assert re.search(rf"\b{key}:", GUIDE)


@pytest.mark.parametrize("choice", CHOICES)
def test_every_choice_is_named(choice: str) -> None:
    assert choice in GUIDE


def test_no_key_is_shown_that_is_not_known() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    shown = {key for block in blocks for key in re.findall(r"^[ -]*([a-z_]+):", block, re.MULTILINE)}

    assert len(blocks) == 3
    assert shown <= KEYS
