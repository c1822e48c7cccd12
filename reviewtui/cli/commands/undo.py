"""`reviewtui undo`: take back what you said last in a review, as `u` does on the screen."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.restoring import undo
from reviewtui.cli.saying import add_review, say

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser

DESCRIPTION = (
    "Take back what you said last in your part of the review: an answer, a level, a mark, a decision, a comment or the "
    "vote. Each call goes one step further back, to where your draft began in this clone, also when the program was "
    "closed meanwhile. Nothing is lost: `reviewtui redo` brings it back. What you published stays published until you "
    "publish again."
)
EXAMPLES = (("reviewtui undo", "take back what you said last"),)


def add_arguments(parser: Parser) -> None:
    """Declare the review."""
    add_review(parser)


def run(given: Namespace, console: Console) -> int:
    """Undo, and tell what was taken back."""
    return say(given, console, undo)
