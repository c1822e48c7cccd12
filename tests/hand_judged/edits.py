"""Reading the situations that are written as an edit: a text with lines that went (`-`) and came (`+`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from reviewtui.rules.examples import expand
from reviewtui.rules.rule import Example
from tests.hand_judged.situations import FOLDER, Situation

if TYPE_CHECKING:
    from tests.formats.documents import Mapping


def edits() -> list[Situation]:
    """Return the situations of structure: what lies around the schemas."""
    return [
        _situation(file.stem, written)
        for file in sorted((FOLDER / "structure").glob("*.yaml"))
        for written in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    ]


def _situation(topic: str, written: Mapping) -> Situation:
    assert str(written["why"]).endswith("."), f"{written['name']} gives no reason"
    found, operations = written["found"], written.get("operations", [])
    assert isinstance(found, list)
    assert isinstance(operations, list)
    base, head = (_side(str(written["diff"]), dropped) for dropped in "+-")
    if written["in"] != "whole":
        expanded = expand(Example(str(written["in"]), base, head))
        base, head = expanded.base, expanded.head
    counts = tuple(int(str(count)) for count in operations)
    return Situation(f"{topic}: {written['name']}", base, head, tuple(map(str, found)), counts)


def _side(diff: str, dropped: str) -> str:
    return "\n".join(line[1:] for line in diff.splitlines() if not line.startswith(dropped)) + "\n"
