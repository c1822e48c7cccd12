"""YAML and JSON read to a tree, fast, with the line and column of every part."""

from __future__ import annotations

from reviewtui.text.pointer import escape, join, split, unescape
from reviewtui.text.reading import read
from reviewtui.text.source import Duplicate, Source

__all__ = ["Duplicate", "Source", "escape", "join", "read", "split", "unescape"]
