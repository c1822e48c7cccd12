"""The argument parser of a command: its own arguments, the common ones, and examples below the help."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reviewtui.cli.console import columns
from reviewtui.errors import UsageError
from reviewtui.reports.measure import wrap

if TYPE_CHECKING:
    from reviewtui.cli.table import Command


_TOO_HIGH = 10**10


class Parser(argparse.ArgumentParser):
    """A parser that raises, so that wrong usage is reported like every other error.

    `formats` are the forms that the result can have; a command that knows more of them adds them.
    """

    formats: tuple[str, ...] = ("text", "json")

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` instead of printing the usage and leaving."""
        raise UsageError(message, hint=f"`{self.prog} --help` shows what it takes.")


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Help as wide as everything else; argparse's own measure loads 2 ms of modules for each command, help or not."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


def command_parser(name: str, command: Command) -> Parser:
    """Return the parser of one command."""
    parser = Parser(
        prog=f"reviewtui {name}",
        description="\n".join(wrap(command.DESCRIPTION, columns())),
        epilog=_examples(command),
        formatter_class=_HelpFormatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    _add_common(parser)
    return parser


def add_specs(parser: Parser) -> None:
    """Declare the descriptions to look at."""
    parser.add_argument(
        "specs", nargs="*", metavar="SPEC", help="only these: paths, folders or globs from the repository's root"
    )


def add_refs(parser: Parser) -> None:
    """Declare the two sides of a comparison."""
    parser.add_argument(
        "--base",
        metavar="REF",
        type=as_ref,
        help="what it was: any Git ref, or INDEX (default: where the head left the default branch)",
    )
    parser.add_argument(
        "--head",
        metavar="REF",
        type=as_ref,
        help="what it shall be: any Git ref, WORKTREE or INDEX (default: WORKTREE if specs changed in it, else HEAD)",
    )
    parser.add_argument("--exact", action="store_true", help="compare with the base itself, not with the merge base")


def add_pull_request(parser: Parser) -> None:
    """Declare the head as a pull request that is fetched first."""
    parser.add_argument(
        "--pr",
        metavar="N",
        type=_as_number,
        help="fetch pull request (or merge request) N from a remote first, and take it as the head",
    )
    parser.add_argument("--remote", metavar="NAME", help="the remote to fetch it from (default: the only one)")


def _as_number(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and 0 < int(word) < _TOO_HIGH):
        raise argparse.ArgumentTypeError("a pull request has a number, such as 12")
    return int(word)


def as_ref(word: str) -> str:
    """Refuse an empty word: in a pipeline it is a variable that was not set, and must not become the default."""
    if not word:
        raise argparse.ArgumentTypeError("the ref is empty")
    return word


def add_configuration(parser: Parser) -> None:
    """Declare where the repository and its configuration are."""
    parser.add_argument("--repo", metavar="DIR", type=Path, help="a folder of the repository (default: this folder)")
    parser.add_argument(
        "--config", metavar="FILE", type=Path, help="configuration to use (default: .reviewtui.yaml at the root)"
    )
    parser.add_argument("--profile", metavar="NAME", help="how strict to be: wire, sdk, strict, internal or your own")


def _add_common(parser: Parser) -> None:
    group = parser.add_argument_group("output")
    group.add_argument("--format", choices=parser.formats, default="text", help="form of the result (default: text)")
    group.add_argument("--output", metavar="FILE", type=Path, help="write the result to a file, whole or not at all")
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="when to use color (default: auto)"
    )
    group.add_argument("-q", "--quiet", action="store_true", help="say nothing beside the result and errors")
    group.add_argument("-v", "--verbose", action="store_true", help="show everything, also what is harmless")


def _examples(command: Command) -> str:
    width = max(len(line) for line, _ in command.EXAMPLES)
    return "\n".join(["examples:", *(f"  {line:<{width}}  {about}" for line, about in command.EXAMPLES)])
