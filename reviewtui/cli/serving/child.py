"""The process that draws a review for one browser: `python -m reviewtui.cli.serving.child REQUEST`."""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from pathlib import Path
from threading import Thread

from reviewtui.cli.commands.review import nothing_to_review, open_inbox, open_screen
from reviewtui.cli.console import Console
from reviewtui.cli.process import begin, leave
from reviewtui.cli.request import Request
from reviewtui.errors import ReviewtuiError

_STDIN = 0
_PATIENCE = 5


def words_for(request: Request) -> str:
    """Return what this process is told of a request."""
    told = ("base", "head", "exact", "specs", "profile", "read_only")
    paths = {"folder": str(request.folder.absolute()), "config": request.config and str(request.config.absolute())}
    return json.dumps({**{name: getattr(request, name) for name in told}, **paths})


def request_in(words: str) -> Request:
    """Return the request that the process is told of."""
    told = json.loads(words)
    config = told["config"] and Path(told["config"])
    return Request(**{**told, "folder": Path(told["folder"]), "config": config, "specs": tuple(told["specs"])})


def main(words: str) -> int:
    """Draw the screen until the reviewer leaves, or the server is gone."""
    begin()
    Thread(target=_end_with_the_server, daemon=True).start()
    request = request_in(words)
    try:
        return open_inbox(request) if nothing_to_review(request) else open_screen(request)
    except ReviewtuiError as error:
        return Console().fail(error)


def _end_with_the_server() -> None:
    """End this process when nobody is at the other end of its input any more, however that came."""
    watched = select.poll()
    # Nothing is asked for: that the other end is gone is told in any case.
    watched.register(_STDIN, 0)
    watched.poll()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(leave(main(sys.argv[1])))
