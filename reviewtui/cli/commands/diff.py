"""`reviewtui diff BASE HEAD`: all changes between two refs, two files or two folders."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from reviewtui.cli.comparing import Compared, compare_files, compare_folders, compare_refs
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, add_specs
from reviewtui.cli.printing import show
from reviewtui.cli.request import Request
from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.model import Report
from reviewtui.repository import Repository

DESCRIPTION = (
    "Show every change between two versions, worst first. BASE and HEAD are two Git refs (or WORKTREE, or INDEX), two "
    "files, or two folders; files and folders need no repository. Refs are compared as a pull request is: from their "
    "merge base, unless --exact."
)
EXAMPLES = (
    ("reviewtui diff main orders-v2", "what a branch changes"),
    ("reviewtui diff v1.0 WORKTREE apis/orders/openapi.yaml", "one description since a tag"),
    ("reviewtui diff old.yaml new.yaml", "two files, anywhere"),
    ("reviewtui diff main orders-v2 --filter 'verdict:breaking path:/orders*'", "what breaks callers of some paths"),
    ("reviewtui diff main HEAD --operation 'GET /orders/{id}'", "one operation as its consumers see it"),
)


_NO_REF = ("/", ".")  # no name of a ref begins so


def add_arguments(parser: Parser) -> None:
    """Declare both sides, the descriptions, and the configuration."""
    parser.add_argument("base", metavar="BASE", help="what it was")
    parser.add_argument("head", metavar="HEAD", help="what it is now")
    add_specs(parser)
    parser.add_argument("--exact", action="store_true", help="compare with BASE itself, not with the merge base")
    parser.add_argument(
        "--operation",
        metavar="'METHOD /PATH'",
        help="show one operation, before and after, with its schemas resolved; -v shows also what stands as it was",
    )
    parser.add_argument(
        "--filter",
        metavar="LINE",
        help="show only some findings, by verdict, is, kind, layer, path, rule, file or any word, as the screen does; "
        "a dash before a part takes it out: 'verdict:breaking path:/orders* -kind:example'",
    )
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Compare and report; the exit code is 3 when something could not be read, else 0."""
    request = Request.of(given)
    passing = _passing(given.filter, console) if given.filter else None
    compared = _compared(request, Path(given.base), Path(given.head), console)
    return show(compared if passing is None else compared._replace(report=passing(compared.report)), console)


def _passing(line: str, console: Console) -> Callable[[Report], Report]:
    """Read a filter before anything is compared; what comes of it narrows a report down, and says so."""
    # Hardly anybody who compares filters, and nobody should wait for what does.
    from reviewtui.filters.reporting import filtered, read_for_report  # noqa: PLC0415
    from reviewtui.filters.words import described  # noqa: PLC0415 - as above

    query = read_for_report(line)

    def passing(report: Report) -> Report:
        kept = filtered(report, query)
        counts = f"{len(kept.findings):,} of {counted(len(report.findings), 'finding')}"
        console.narrate(f"Only what is {described(query)}: {counts}.")
        return kept

    return passing


def _compared(request: Request, base: Path, head: Path, console: Console) -> Compared:
    if not (base.exists() and head.exists()):
        return compare_refs(request, console)
    for path in (base, head):
        if not path.is_dir() and not path.is_file():
            raise UsageError(f"{path} is neither a file nor a folder", hint="Save what a pipe gives to a file first.")
    if base.is_dir() != head.is_dir():
        folder, file = (base, head) if base.is_dir() else (head, base)
        raise UsageError(f"{folder} is a folder and {file} is a file", hint="Name two files, two folders or two refs.")
    if _are_refs(request):
        console.narrate(
            f"note: {base} and {head} are refs too; they are compared as they lie on disk. "
            f"`refs/heads/NAME` or `NAME^0` means the ref."
        )
    return compare_folders(base, head, request) if base.is_dir() else compare_files(base, head, request)


def _are_refs(request: Request) -> bool:
    if any(name and name.startswith(_NO_REF) for name in (request.base, request.head)):
        return False  # Git need not be asked
    try:
        with Repository.discover(request.folder) as repository:
            for ref in (request.base, request.head):
                repository.snapshot(ref or "HEAD")
    except ReviewtuiError:
        return False
    return True
