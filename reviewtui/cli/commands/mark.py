"""`reviewtui mark FINGERPRINT`: say that a finding was looked at, as space does on the screen."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.marking import add_finding, mark
from reviewtui.cli.saying import say

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser

DESCRIPTION = (
    "Say in your part of the review that you looked at a finding. The mark falls off when the change itself "
    "changes; to decide about a finding as a whole marks it too. `reviewtui unmark` takes the mark off."
)
EXAMPLES = (("reviewtui mark 3f9a", "note that you looked at a finding"),)


def add_arguments(parser: Parser) -> None:
    """Declare the finding."""
    add_finding(parser)


def run(given: Namespace, console: Console) -> int:
    """Mark it, and tell how many are marked."""
    return say(given, console, lambda session: mark(session, given.fingerprint, reviewed=True))
