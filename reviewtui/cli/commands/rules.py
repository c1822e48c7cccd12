"""`reviewtui rules`: the catalogue of rules."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.errors import ExitCode
from reviewtui.rules.catalogue import catalogue

DESCRIPTION = "List every rule: its id, its verdict, and what it finds."
EXAMPLES = (
    ("reviewtui rules", "all rules, worst first"),
    ("reviewtui rules --format json", "the same for a program"),
)


def add_arguments(parser: Parser) -> None:
    """Declare nothing: the catalogue is one list."""
    del parser


def run(given: Namespace, console: Console) -> int:
    """Print the catalogue."""
    del given
    rules = catalogue().rules
    if console.json:
        from reviewtui.reports import rule_json  # noqa: PLC0415 -- text output must not pay for the encoder

        console.deliver(rule_json.render(rules))
    else:
        from reviewtui.reports import rule_text  # noqa: PLC0415 -- JSON output must not pay for difflib

        console.deliver(rule_text.render_list(rules, console.look()))
    return ExitCode.DONE
