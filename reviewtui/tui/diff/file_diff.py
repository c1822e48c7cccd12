"""One file on both sides, ready to be shown: its lines, their differences, and their colors when looked at."""

from __future__ import annotations

from functools import cached_property, lru_cache

from reviewtui.tui.diff.highlight import Colored, Highlighter
from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.text_safe import plain

KEPT_LINES = 4_096


class FileDiff:
    """The two versions of one file; the text of either may be missing."""

    def __init__(self, path: str, base_text: str | None, head_text: str | None) -> None:
        """Compare the versions; `path` is the name to show, the head's where it has one."""
        self.path = path
        self.in_base = base_text is not None
        self.in_head = head_text is not None
        self.lines = LineDiff(_lines(base_text), _lines(head_text))
        # Per object, so that the lines go when the file goes.
        self._text = lru_cache(KEPT_LINES)(self._plain)
        self._highlighters = {side: self._highlighter(side) for side in Side}

    def text(self, side: Side, line: int) -> str:
        """Return a line (from 0) as it may be shown."""
        return self._text(side, line)

    def colored(self, side: Side, line: int) -> tuple[Colored, ...]:
        """Return the colored stretches of a line."""
        return self._highlighters[side].colored(line)

    @cached_property
    def widest(self) -> int:
        """How many characters the longest line has."""
        return max((len(line) for side in Side for line in self.lines.lines(side)), default=0)

    @property
    def digits(self) -> int:
        """How many digits the largest line number has."""
        return len(str(max(len(self.lines.base), len(self.lines.head), 1)))

    def _plain(self, side: Side, line: int) -> str:
        return plain(self.lines.lines(side)[line])

    def _highlighter(self, side: Side) -> Highlighter:
        return Highlighter(lambda line: self.text(side, line), len(self.lines.lines(side)))


def _lines(text: str | None) -> tuple[str, ...]:
    """Split at line feeds only: the other separators that Python knows are ordinary characters in YAML and JSON."""
    if not text:
        return ()
    return tuple(text.replace("\r\n", "\n").removesuffix("\n").split("\n"))
