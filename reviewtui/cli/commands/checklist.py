"""`reviewtui checklist [NAME]`: list the checklists, show one, or validate a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.errors import ExitCode, RepositoryError
from reviewtui.model import JsonValue
from reviewtui.reports import checklist_text
from reviewtui.reports.json_text import encoded
from reviewtui.rubric import shelf
from reviewtui.rubric.as_json import checklist_as_json

DESCRIPTION = (
    "List the checklists that ship with reviewtui and those of your repository's folder `checklists`; show one of "
    "them; or validate a file: a mistake is told with its line and the nearest right word."
)
EXAMPLES = (
    ("reviewtui checklist", "which checklists there are"),
    ("reviewtui checklist api-design-review", "the questions of one"),
    ("reviewtui checklist checklists/ours.yaml", "say whether a file can be used, and if not, why"),
)
_ENDINGS = {".yaml", ".yml"}


def add_arguments(parser: Parser) -> None:
    """Declare which checklist, and where the repository is."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="a checklist's id to show it, or a YAML file to validate"
    )
    parser.add_argument("--repo", metavar="DIR", type=Path, help="a folder of the repository (default: this folder)")


def run(given: Namespace, console: Console) -> int:
    """Print the list or one checklist; a broken one is wrong configuration."""
    folder = _root(given.repo or Path.cwd())
    if given.name is None:
        return _list(folder, console)
    is_file = Path(given.name).suffix in _ENDINGS
    checklist = shelf.load(Path(given.name), folder) if is_file else shelf.find(given.name, folder)
    if console.json:
        console.deliver(encoded(checklist_as_json(checklist)))
    elif is_file:
        console.deliver(checklist_text.valid(checklist, given.name, console.look()))
    else:
        console.deliver(checklist_text.render(checklist, console.look()))
    return ExitCode.DONE


def _list(folder: Path | None, console: Console) -> int:
    entries = shelf.available(folder)
    if console.json:
        listed: list[JsonValue] = [
            {
                "id": entry.id,
                "title": entry.checklist.title if entry.checklist else None,
                "origin": entry.origin.value,
                "problem": str(entry.problem) if entry.problem else None,
            }
            for entry in entries
        ]
        console.deliver(encoded({"schema": 1, "checklists": listed}))
    else:
        console.deliver(checklist_text.render_list(entries, console.look()))
    broken = any(entry.problem for entry in entries)
    return ExitCode.USAGE if broken else ExitCode.DONE


def _root(start: Path) -> Path | None:
    """Return the root of the work tree around a folder; outside of a repository only shipped checklists exist."""
    from reviewtui.repository import Repository  # noqa: PLC0415 -- until here nothing has needed Git

    try:
        return Repository.discover(start).root
    except RepositoryError:
        return None
