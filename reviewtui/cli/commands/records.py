"""`reviewtui records check`: whether the records of a repository can be relied on."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.record_checking import check_records
from reviewtui.errors import UsageError
from reviewtui.record_ids import record_ids
from reviewtui.records.kinds import kind, kinds

CHECK = "check"
DESCRIPTION = (
    "Look at the records of all kinds, or of those that are named, and say what is wrong with them: numbers held "
    "twice, states that nobody knows, links that lead nowhere, decisions that exclude each other, questions left open. "
    "Exit code 1 when there is an error; warnings and hints let it be 0. The work tree is looked at, or what --head "
    "names."
)
EXAMPLES = (
    ("reviewtui records check", "look at all records of the work tree"),
    ("reviewtui records check adr rfc --head origin/main", "decision records and RFCs of a branch"),
    ("reviewtui records check --format json", "for other programs"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what to do, and with which kinds."""
    parser.add_argument("what", metavar="WHAT", choices=(CHECK,), help="check")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(record_ids())} (default: all)")
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Look, and tell."""
    for name in given.kinds:
        if name not in record_ids():
            raise UsageError(f"there is no kind of record `{name}`", hint=f"Kinds: {', '.join(record_ids())}.")
    chosen = tuple(kind(name) for name in dict.fromkeys(given.kinds)) or kinds()
    return check_records(chosen, given, console)
