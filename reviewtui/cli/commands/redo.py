"""`reviewtui redo`: say again what you took back last, as `ctrl+r` does on the screen."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.restoring import redo
from reviewtui.cli.saying import add_review, say

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser

DESCRIPTION = (
    "Say again what `reviewtui undo` took back last. Each call goes one step further, until something else was said."
)
EXAMPLES = (("reviewtui redo", "bring back what you took back last"),)


def add_arguments(parser: Parser) -> None:
    """Declare the review."""
    add_review(parser)


def run(given: Namespace, console: Console) -> int:
    """Redo, and tell what was said again."""
    return say(given, console, redo)
