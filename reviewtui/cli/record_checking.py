"""Look at the records that a command line means, and tell how they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.request import Request
from reviewtui.config import choose
from reviewtui.errors import ExitCode
from reviewtui.repository import WORKTREE, Repository
from reviewtui.session.ground import Ground
from reviewtui.session.record_health import health, waived

if TYPE_CHECKING:
    from argparse import Namespace

    from reviewtui.cli.console import Console
    from reviewtui.records.kind import Kind
    from reviewtui.session.record_health import Health


def check_records(kinds: tuple[Kind, ...], given: Namespace, console: Console) -> int:
    """Look at the records of these kinds, tell, and return 1 when something is wrong beyond doubt."""
    found = _looked_at(kinds, Request.of(given))
    # Each form is imported only when it is asked for: start-up time.
    if console.json:
        from reviewtui.cli.health_json import render as as_json  # noqa: PLC0415 - said above

        console.deliver(as_json(found))
    else:
        from reviewtui.cli.health_text import render as as_text  # noqa: PLC0415 - said above

        console.deliver(as_text(found, console.look()))
    return ExitCode.GATE_SHUT if found.errors else ExitCode.DONE


def _looked_at(kinds: tuple[Kind, ...], request: Request) -> Health:
    with Repository.discover(request.folder) as repository:
        ground = Ground.of(repository, choose(repository, request.config, request.profile))
        version = repository.snapshot(request.head or ("HEAD" if repository.bare else WORKTREE))
        return health(ground, version, kinds, request.today(), waived(ground, version))
