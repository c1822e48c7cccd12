"""`reviewtui explain RULE`: one rule, or check of records, with its reason, its fix and an example."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.errors import ExitCode
from reviewtui.reports import rule_json, rule_text
from reviewtui.rules.catalogue import catalogue

DESCRIPTION = (
    "Explain one rule, or one check of records: what it finds, why that matters, how to fix it, and an example."
)
EXAMPLES = (
    ("reviewtui explain request-required-property-added", "the page of one rule"),
    ("reviewtui explain record-stale", "the page of one check of records"),
)
_OF_RECORDS = "record-"


def add_arguments(parser: Parser) -> None:
    """Declare the rule's id."""
    parser.add_argument("rule", metavar="RULE", help="the id of a rule or check, as reports name it")


def run(given: Namespace, console: Console) -> int:
    """Print the page; an unknown id is wrong usage and names the nearest ones."""
    if given.rule.startswith(_OF_RECORDS):
        # Rules are explained without what knows about records.
        from reviewtui.cli.check_page import deliver_check  # noqa: PLC0415

        deliver_check(given.rule, console)
        return ExitCode.DONE
    rule = catalogue().get(given.rule)
    console.deliver(rule_json.render((rule,)) if console.json else rule_text.render_page(rule, console.look()))
    return ExitCode.DONE
