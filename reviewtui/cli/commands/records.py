"""`reviewtui records check|check-template`: whether records, and templates for them, can be relied on."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.record_checking import check_records
from reviewtui.errors import UsageError
from reviewtui.record_ids import record_ids
from reviewtui.records.kinds import kind, kinds

CHECK = "check"
CHECK_TEMPLATE = "check-template"
DESCRIPTION = (
    "Look at the records of all kinds, or of those that are named, and say what is wrong with them: numbers held "
    "twice, states that nobody knows, links that lead nowhere, decisions that exclude each other, questions left open. "
    "Exit code 1 when there is an error; warnings and hints let it be 0. The work tree is looked at, or what --head "
    "names. `check-template` tries templates of your own, files or all those of a kind: it tells which names stand for "
    "nothing and what nobody uses, and fills them from the demo (-v shows the text). docs/templates.md lists the names."
)
EXAMPLES = (
    ("reviewtui records check", "look at all records of the work tree"),
    ("reviewtui records check adr rfc --head origin/main", "decision records and RFCs of a branch"),
    ("reviewtui records check --format json", "for other programs"),
    ("reviewtui records check-template templates/adr/madr.md.j2", "try one template"),
    ("reviewtui records check-template adr", "try all templates for decision records that the repository has"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what to do, and with what."""
    parser.add_argument("what", metavar="WHAT", choices=(CHECK, CHECK_TEMPLATE), help="check or check-template")
    kinds_there = ", ".join(record_ids())
    parser.add_argument(
        "words",
        nargs="*",
        metavar="KIND|FILE",
        help=f"for check: kinds, of {kinds_there} (default: all); for check-template: kinds, or files",
    )
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Look or try, and tell."""
    if given.what == CHECK_TEMPLATE:
        # Only who tries templates waits for the demo that they are tried with.
        from reviewtui.cli.template_report import check_templates  # noqa: PLC0415

        return check_templates(given, console)
    for name in given.words:
        if name not in record_ids():
            raise UsageError(f"there is no kind of record `{name}`", hint=f"Kinds: {', '.join(record_ids())}.")
    chosen = tuple(kind(name) for name in dict.fromkeys(given.words)) or kinds()
    return check_records(chosen, given, console)
