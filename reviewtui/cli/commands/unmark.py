"""`reviewtui unmark FINGERPRINT`: take back that a finding was looked at, as space does on the screen."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.marking import add_finding, mark
from reviewtui.cli.saying import say

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser

DESCRIPTION = "Take the mark of a finding off, so that it counts as not looked at in your part of the review."
EXAMPLES = (("reviewtui unmark 3f9a", "look at a finding again"),)


def add_arguments(parser: Parser) -> None:
    """Declare the finding."""
    add_finding(parser)


def run(given: Namespace, console: Console) -> int:
    """Take the mark off, and tell how many are left."""
    return say(given, console, lambda session: mark(session, given.fingerprint, reviewed=False))
