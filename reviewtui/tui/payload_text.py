"""A value as people read JSON: on lines of its own, indented and colored, each line harmless and bounded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.tui.diff.highlight import Colored, Highlighter
from reviewtui.tui.text_safe import plain, shortened

if TYPE_CHECKING:
    from reviewtui.model import JsonValue

LONGEST_LINE = 240
MOST_LINES = 400


def payload(value: JsonValue) -> list[Content]:
    """Return the lines of a value."""
    lines = json.dumps(value, ensure_ascii=False, indent=2).split("\n")
    left = len(lines) - MOST_LINES
    colored = _lines(lines[:MOST_LINES])
    return [*colored, Content(f"{left:,} more lines")] if left > 0 else colored


def brief_payload(value: JsonValue) -> Content:
    """Return the beginning of a value on one line."""
    return _lines([json.dumps(value, ensure_ascii=False)])[0]


def _lines(lines: list[str]) -> list[Content]:
    shown = [shortened(plain(line), LONGEST_LINE) for line in lines]
    colors = Highlighter(shown, shown.__getitem__)
    return [_colored(line, colors.colored(number)) for number, line in enumerate(shown)]


def _colored(line: str, spans: tuple[Colored, ...]) -> Content:
    content = Content(line)
    for start, stop, role in spans:
        content = content.stylize(f"$role-code-{role.value}", start, stop)
    return content
