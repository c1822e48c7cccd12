"""Fetch the pull request that a command line names, before anything else is done: the one time a remote is asked."""

from __future__ import annotations

from reviewtui.cli.console import Console
from reviewtui.cli.delivery import can_ask
from reviewtui.cli.request import Request
from reviewtui.errors import UsageError
from reviewtui.repository import Repository

_SHORT_COMMIT = 8


def fetched(request: Request, console: Console) -> Request:
    """Return the request with the pull request as its head, as it stands at the remote now; else as it is.

    Raises UsageError when it cannot be told what is meant, RepositoryError when there is no such pull request or it
    cannot be reached.
    """
    if request.pull_request is None:
        if request.remote is not None:
            raise UsageError("--remote says where a pull request comes from", hint="Name it with `--pr N`.")
        return request
    if request.head is not None:
        raise UsageError("--pr and --head both name the head", hint="Leave one of them out.")
    with Repository.discover(request.folder) as repository:
        pulled = repository.fetch_pull_request(request.pull_request, request.remote, prompts=can_ask())
    console.narrate(f"fetched {pulled.name} from {pulled.remote}: {pulled.commit[:_SHORT_COMMIT]}")
    return request._replace(head=pulled.name)
