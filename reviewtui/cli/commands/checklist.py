"""`reviewtui checklist`: list the checklists, show one, validate files, begin one of your own, compare two."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reviewtui.cli import checklists
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.errors import RepositoryError, UsageError

DESCRIPTION = (
    "List the checklists that ship with reviewtui and those of your repository's folder `checklists`; show one of "
    "them; validate files, with the line of a mistake and the nearest right word; begin a checklist of your own; or "
    "say what two of them ask differently."
)
EXAMPLES = (
    ("reviewtui checklist", "which checklists there are"),
    ("reviewtui checklist api-design-review", "the questions of one; `show` may stand before the name"),
    ("reviewtui checklist show quick-review --format markdown", "the same as a document"),
    ("reviewtui checklist validate checklists/*.yaml", "say whether files can be used, and if not, why"),
    ("reviewtui checklist new payments --extends quick-review", "begin one in checklists/payments.yaml"),
    ("reviewtui checklist diff quick-review checklists/ours.yaml", "what the second asks differently"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what to do with which checklist, and where the repository is."""
    parser.formats = (*parser.formats, "markdown")
    parser.add_argument(
        "words",
        nargs="*",
        metavar="NAME",
        help="a checklist's id or file; before it may stand show, validate (several files), new, or diff (two names)",
    )
    parser.add_argument("--extends", metavar="ID", help="with new: the checklist to start from")
    parser.add_argument("--repo", metavar="DIR", type=Path, help="a folder of the repository (default: this folder)")


def run(given: Namespace, console: Console) -> int:
    """Print the list, or do what the first word says; a broken checklist is wrong configuration."""
    start = given.repo or Path.cwd()
    shelf = checklists.Shelf(_root(start), console, markdown=given.format == "markdown")
    action, names = _meant(given.words, told_whole=given.format != "text")
    if given.extends and action != "new":
        raise UsageError("`--extends` belongs to `checklist new NAME`")
    if shelf.markdown and action != "show":
        raise UsageError("only `checklist show NAME` can be told as Markdown")
    if not given.words:
        return shelf.list()
    least, most, wanted = _ACTIONS[action]
    if not least <= len(names) <= (most or len(names)):
        raise UsageError(f"`checklist {action}` wants {wanted}", hint="`reviewtui checklist --help` shows examples.")
    if action == "validate":
        return shelf.validate(names)
    if action == "new":
        return shelf.new(names[0], given.extends or "", start)
    return shelf.diff(names[0], names[1]) if action == "diff" else shelf.show(names[0])


def _meant(words: list[str], *, told_whole: bool) -> tuple[str, list[str]]:
    """Return the action and its names; a lone id is shown, and a lone file validated unless its content is wanted."""
    if words and words[0] in _ACTIONS:
        return words[0], words[1:]
    lone_file = len(words) == 1 and checklists.is_file(words[0])
    return ("validate" if lone_file and not told_whole else "show"), words


_ACTIONS = {
    "show": (1, 1, "one name"),
    "validate": (1, 0, "one file or several"),
    "new": (1, 1, "one name"),
    "diff": (2, 2, "two names"),
}
"""How many names each action takes at least and at most (0: any number), and that in words."""


def _root(start: Path) -> Path | None:
    """Return the root of the work tree around a folder; outside of a repository only shipped checklists exist."""
    from reviewtui.repository import Repository  # noqa: PLC0415 -- until here nothing has needed Git

    try:
        return Repository.discover(start).root
    except RepositoryError:
        return None
