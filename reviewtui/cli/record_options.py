"""The words and options of a command about records, made from what the kind declares."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs, as_ref
from reviewtui.records.kind import Kind, Naming

if TYPE_CHECKING:
    from reviewtui.cli.record_deeds import Deed


def description(summary: str) -> str:
    """Return the paragraph on what the command is for."""
    return (
        f"{summary[:1].upper()}{summary[1:]}. `new` fills in all that is known: with --review or --finding, from what "
        "was found and said; what only you can know is asked for in its place. Parts that reviewtui wrote are marked; "
        "nothing of yours is ever written over, and a number is taken from all branches. Nothing is pushed."
    )


def examples(kind: Kind) -> tuple[tuple[str, str], ...]:
    """Return command lines to copy."""
    if kind.naming is Naming.ONE_FILE:
        return (
            (f"reviewtui {kind.id} new --review", f"put what the review of this branch found into {kind.folder}"),
            (f"reviewtui {kind.id} new --review --dry-run", "show what it would become"),
        )
    name = "12" if kind.naming is Naming.NUMBERED else "keep-order-ids-stable"
    return (
        (f'reviewtui {kind.id} new "Keep order ids stable"', f"begin a {kind.noun} by hand"),
        (f"reviewtui {kind.id} new --review", "make one from the review of this branch"),
        (f"reviewtui {kind.id} new --finding 3f9a --dry-run", "show the one that a finding would get"),
        (f"reviewtui {kind.id}", f"list all {kind.plural}"),
        (f"reviewtui {kind.id} refresh {name}", "bring it up to date with its review; what you wrote stays"),
    )


def add(parser: Parser, kind: Kind, deeds: Mapping[str, Deed]) -> None:
    """Declare what can be done, with which record, and what a new one is made from."""
    parser.formats = (*parser.formats, "markdown")
    about = "; ".join(f"{' '.join((name, *deed.words))}: {deed.about}" for name, deed in deeds.items())
    parser.add_argument(
        "what", nargs="?", metavar="WHAT", choices=deeds, default="list", help=f"{about} (default: list)"
    )
    states = f"; a STATE is one of: {', '.join(kind.states.moves)}" if kind.states.moves else ""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help=f"what WHAT takes: a TITLE in quotes (default: from the review); a NAME, a number or a file{states}",
    )
    new = parser.add_argument_group("a new record")
    new.add_argument(
        "--review",
        nargs="?",
        const="",
        metavar="REVIEW",
        help="make it from a review (default: that of --base and --head)",
    )
    new.add_argument(
        "--finding", action="append", default=[], metavar="FP", help="only about the finding with this fingerprint"
    )
    forms = "; ".join(f"{form.id}: {form.about}" for form in kind.forms)
    new.add_argument("--form", metavar="FORM", help=f"how it is written. {forms}")
    for option in kind.options:
        new.add_argument(f"--{option.name}", metavar=option.metavar, help=option.about)
    if "supersede" in deeds:
        new.add_argument("--supersedes", metavar="NAME", help="a record whose place it takes: both say so")
    new.add_argument("--edit", action="store_true", help="edit it in $VISUAL or $EDITOR before it is written")
    writing = parser.add_argument_group("where it is written")
    writing.add_argument(
        "--to",
        metavar="WHERE",
        type=as_ref,
        help="WORKTREE; review, a branch beside the one under review; or any branch that is not checked out "
        "(default: `review: {branch: ...}` in .reviewtui.yaml, else WORKTREE)",
    )
    writing.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")
    writing.add_argument("--no-verify", action="store_true", help="commit without your own `commit-msg` hook")
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)


def said(kind: Kind, given: Namespace) -> dict[str, str]:
    """Return what was said to the kind's own options."""
    values = {option.name: getattr(given, option.name.replace("-", "_")) for option in kind.options}
    return {name: value for name, value in values.items() if value is not None}
