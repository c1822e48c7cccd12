"""`reviewtui explain RULE`: one rule with its reason, its fix and an example."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.errors import ExitCode
from reviewtui.reports import rule_json, rule_text
from reviewtui.rules.catalogue import catalogue

DESCRIPTION = "Explain one rule: what it finds, why that matters to consumers, how to fix it, and an example."
EXAMPLES = (("reviewtui explain request-required-property-added", "the page of one rule"),)


def add_arguments(parser: Parser) -> None:
    """Declare the rule's id."""
    parser.add_argument("rule", metavar="RULE", help="the rule's id, as reports name it")


def run(given: Namespace, console: Console) -> int:
    """Print the rule's page; an unknown id is wrong usage and names the nearest ones."""
    rule = catalogue().get(given.rule)
    console.deliver(rule_json.render((rule,)) if console.json else rule_text.render_page(rule, console.look()))
    return ExitCode.DONE
