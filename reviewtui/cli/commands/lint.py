"""`reviewtui lint`: what the design rules say of one version."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration, as_ref
from reviewtui.cli.request import utc_today
from reviewtui.config import Config, choose
from reviewtui.errors import ExitCode, RepositoryError
from reviewtui.lint import Linted, lint
from reviewtui.model import Report
from reviewtui.repository import WORKTREE, FolderSnapshot, Repository
from reviewtui.rules.design_gate import shutting_design
from reviewtui.waivers.opening import Extent, waivers_of

HEAD = "HEAD"
_FILES = (".json", ".yaml", ".yml")
DESCRIPTION = (
    "Look at one version of the descriptions and say what is wrong with their design: exit code 0 when the gate is "
    "open, 1 when it is shut, 3 when a description could not be read. `lint` in .reviewtui.yaml says which standard "
    "holds, and from which level on the gate shuts. With --new-since only what that version did not have counts; the "
    "rest is counted as standing before."
)
EXAMPLES = (
    ("reviewtui lint", "all descriptions as they lie in the work tree"),
    ("reviewtui lint v1.2", "as they were at a tag"),
    ("reviewtui lint apis/orders/openapi.yaml", "one file, in a repository or not"),
    ("reviewtui lint --new-since main", "only what this branch brings in"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what is looked at."""
    parser.add_argument(
        "what",
        nargs="*",
        metavar="REF|FILE",
        help="a Git ref first, or none for the work tree; then files, folders or globs (default: all descriptions)",
    )
    parser.add_argument("--new-since", metavar="REF", type=as_ref, help="count only what this ref did not have")
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Look, report, and say by the exit code whether an error stands."""
    report, settings = _linted(given, list(given.what))
    _print(report, console)
    if report.errors:
        return ExitCode.UNREADABLE
    return ExitCode.GATE_SHUT if shutting_design(report, settings.lint.fail_on) else ExitCode.DONE


def _linted(given: Namespace, words: list[str]) -> tuple[Report, Config]:
    """Look at the files that were named, at what a ref has, or at the work tree."""
    ref, names = _parted(words)
    paths = [Path(name).resolve() for name in names]
    repository = _repository(given.repo, paths, needed=bool(ref or given.new_since or not paths))
    if repository is None:
        settings = choose(None, given.config, given.profile)
        root = _common_folder(paths)
        only = tuple(path.relative_to(root).as_posix() for path in paths)
        # What lies outside of a repository has no waivers.
        return lint(Linted(FolderSnapshot(root, str(root))), settings, only), settings
    with repository:
        settings = choose(repository, given.config, given.profile)
        only = tuple(_inside(repository, name, path) for name, path in zip(names, paths, strict=True))
        since = repository.snapshot(given.new_since) if given.new_since else None
        head = repository.snapshot(ref or (HEAD if repository.bare else WORKTREE))
        today = utc_today()
        waivers = waivers_of(repository, head, since, settings, today)
        report = lint(Linted(head, since, repository), settings, only, today, waivers.reason)
        return waivers.told(report, Extent(changes=False, whole=not only)), settings


def _parted(words: list[str]) -> tuple[str | None, list[str]]:
    """Part the ref, which comes first if there is one, from files, folders and globs."""
    if not words or Path(words[0]).exists() or any(sign in words[0] for sign in "*?["):
        return None, words
    # Nobody calls a branch `openapi.yaml`: the file is missing, and is to be told so.
    return (None, words) if words[0].endswith(_FILES) else (words[0], words[1:])


def _repository(folder: Path | None, paths: list[Path], *, needed: bool) -> Repository | None:
    """Return the repository that holds the files; None when they stand outside of any, and none is needed."""
    try:
        repository = Repository.discover(folder or (paths[0] if paths and paths[0].is_dir() else _parent(paths)))
    except RepositoryError:
        if needed:
            raise
        return None
    if needed or all(path.is_relative_to(repository.root) for path in paths):
        return repository
    repository.close()
    return None


def _parent(paths: list[Path]) -> Path:
    return paths[0].parent if paths else Path.cwd()


def _common_folder(paths: list[Path]) -> Path:
    folders = [path if path.is_dir() else path.parent for path in paths]
    return Path(os.path.commonpath(folders))


def _inside(repository: Repository, name: str, path: Path) -> str:
    """Return a name as the repository knows it: files that exist are named from where the user stands."""
    if path.exists() and path.is_relative_to(repository.root):
        return path.relative_to(repository.root).as_posix()
    return name


def _print(report: Report, console: Console) -> None:
    if console.json:
        # Each form is imported only when it is asked for: start-up time.
        from reviewtui.reports import json  # noqa: PLC0415

        console.deliver(json.render(report))
    else:
        from reviewtui.reports import lint_text  # noqa: PLC0415 - as above

        console.deliver(lint_text.render(report, console.look()))
