"""`reviewtui serve`: show a review in the browsers of this machine."""

from __future__ import annotations

import argparse
import asyncio
from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.opening import check_refs
from reviewtui.cli.parser import Parser, add_configuration, add_pull_request, add_refs, add_specs
from reviewtui.cli.pulling import fetched
from reviewtui.cli.request import Request
from reviewtui.cli.serving.door import HOSTS, Door
from reviewtui.cli.serving.pages import is_installed
from reviewtui.errors import ExitCode, ReviewtuiError

if TYPE_CHECKING:
    from reviewtui.cli.console import Console

DESCRIPTION = (
    "Show the review in a browser on this machine, such as to share it in a meeting: the same screen, the same keys. "
    "Nothing can be said in it unless `--write` is given. Only this machine can reach it, and only who has the address "
    "that is shown: it holds a secret. It ends with ctrl+c. It takes more than the plain installation: "
    "`pip install 'reviewtui[serve]'`."
)
EXAMPLES = (
    ("reviewtui serve", "show this branch's review; open the address that is printed"),
    ("reviewtui serve --write", "also answer and decide in the browser"),
    ("reviewtui serve --base main --head orders-v2 --port 8321", "another branch, always at the same port"),
)
_PORTS = range(1, 65536)


def add_arguments(parser: Parser) -> None:
    """Declare what is shown, and where."""
    add_specs(parser)
    add_refs(parser)
    add_pull_request(parser)
    add_configuration(parser)
    parser.add_argument("--write", action="store_true", help="let the browser say and write what the terminal could")
    parser.add_argument("--host", metavar="ADDRESS", type=_as_host, default="127.0.0.1", help="127.0.0.1 or ::1")
    parser.add_argument("--port", metavar="N", type=_as_port, default=0, help="the port (default: any that is free)")


def run(given: Namespace, console: Console) -> int:
    """Serve until ctrl+c."""
    if not is_installed():
        raise ReviewtuiError(
            "what shows a review in a browser is not installed", hint="Install it: pip install 'reviewtui[serve]'"
        )
    request = fetched(Request.of(given), console)._replace(read_only=not given.write)
    check_refs(request)
    # Only who serves waits for the server to load.
    from reviewtui.cli.serving.child import words_for  # noqa: PLC0415
    from reviewtui.cli.serving.server import Server, listen, serve  # noqa: PLC0415

    with listen(given.host, given.port) as listening:
        door = Door(given.host, listening.getsockname()[1])
        server = Server(door, f"{request.folder.absolute().name}: reviewtui", words_for(request))
        asyncio.run(serve(listening, server, lambda: _tell(door, console, writing=given.write)))
    return ExitCode.DONE


def _tell(door: Door, console: Console, *, writing: bool) -> None:
    if console.json:
        # Nobody else waits for the encoder.
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415

        console.deliver(encoded({"url": door.address, "writing": writing}))
    else:
        console.deliver(f"{door.address}\n")
    may = "It can be written to" if writing else "It is only shown; `--write` lets you say something"
    console.narrate(f"Open this address in a browser on this machine. {may}. ctrl+c ends it.")


def _as_host(word: str) -> str:
    if word not in HOSTS:
        raise argparse.ArgumentTypeError(
            f"{word} could be reached by others; from another machine, `ssh -L` leads here safely: see docs/serve.md"
        )
    return HOSTS[word]


def _as_port(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and int(word[:6]) in _PORTS):
        raise argparse.ArgumentTypeError(f"a port is a number from {_PORTS[0]} to {_PORTS[-1]}")
    return int(word)
