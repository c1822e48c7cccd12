"""The words and options of a command about records, made from what the kind declares."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs, as_ref
from reviewtui.records.kind import Kind, Naming

if TYPE_CHECKING:
    from reviewtui.cli.record_deeds import Deed

_TITLE = '"Keep order ids stable"'


def description(summary: str) -> str:
    """Return the paragraph on what the command is for."""
    return (
        f"{summary[:1].upper()}{summary[1:]}. `new` fills in all that is known: with --review or --finding, from what "
        "was found and said; what only you can know is asked for in its place. Parts that reviewtui wrote are marked; "
        "nothing of yours is ever written over, and a number is taken from all branches. Nothing is pushed."
    )


def examples(kind: Kind, deeds: Mapping[str, Deed]) -> tuple[tuple[str, str], ...]:
    """Return command lines to copy: a record by hand where that makes sense, one from a review, and all else."""
    new = f"reviewtui {kind.id} new"
    by_hand = ((f"{new} {_TITLE}", f"begin a {kind.noun} by hand"),) if kind.naming is not Naming.ONE_FILE else ()
    return (
        *by_hand,
        (f"{new} --review", "make one from the review of this branch"),
        (f"{new} --finding 3f9a --dry-run", "show what a finding would get"),
        *((_line(kind, name, deed), deed.about) for name, deed in deeds.items() if name != "new"),
    )


def _line(kind: Kind, name: str, deed: Deed) -> str:
    """Return a deed as it would be typed."""
    names = {Naming.NUMBERED: ("12", "14"), Naming.ONE_FILE: (kind.folder, kind.folder)}
    one, other = names.get(kind.naming, ("keep-order-ids", "keep-all-ids"))
    state = next(iter([*kind.states.moves][1:]), "")
    shown = {"NAME": one, "OLDER": one, "NEWER": other, "STATE": state}
    return " ".join(("reviewtui", kind.id, name, *(shown[word] for word in deed.words[: deed.least])))


def add(parser: Parser, kind: Kind, deeds: Mapping[str, Deed]) -> None:
    """Declare what can be done, with which record, and what a new one is made from."""
    parser.formats = (*parser.formats, "markdown")
    usages = ", ".join(" ".join((name, *deed.words)) for name, deed in deeds.items())
    parser.add_argument(
        "what", nargs="?", metavar="WHAT", choices=deeds, default="list", help=f"one of: {usages} (default: list)"
    )
    states = f"; a STATE is one of: {', '.join(kind.states.moves)}" if kind.states.moves else ""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help=f"what WHAT takes: a TITLE in quotes (default: from the review); a NAME, a number or a file{states}",
    )
    _add_new(parser, kind, deeds)
    _add_writing(parser)
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)


def _add_new(parser: Parser, kind: Kind, deeds: Mapping[str, Deed]) -> None:
    """Declare what a new record is made from, and in which form."""
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
    new.add_argument("--form", metavar="FORM", help=f"how it is written (default: as the others are). {forms}")
    for option in kind.options:
        new.add_argument(f"--{option.name}", metavar=option.metavar, help=option.about)
    if "supersede" in deeds:
        new.add_argument("--supersedes", metavar="NAME", help="a record whose place it takes: both say so")
    new.add_argument("--edit", action="store_true", help="edit it in $VISUAL or $EDITOR before it is written")


def _add_writing(parser: Parser) -> None:
    """Declare where it is written, and whether at all."""
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


def said(kind: Kind, given: Namespace) -> dict[str, str]:
    """Return what was said to the kind's own options."""
    values = {option.name: getattr(given, option.name.replace("-", "_")) for option in kind.options}
    return {name: value for name, value in values.items() if value is not None}
