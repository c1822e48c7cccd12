"""The command line: arguments in, report out, exit code; one module a command."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reviewtui import __version__

_VERSION = (["--version"], ["-V"])


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never raises for anything a user can cause."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words in _VERSION:
        sys.stdout.write(f"reviewtui {__version__}\n")
        return 0
    # Asking for the version must not pay for the parser and all that follows.
    from reviewtui.cli.process import begin, leave  # noqa: PLC0415

    if argv is None:
        begin()
    from reviewtui.cli.program import run  # noqa: PLC0415 -- as above, and loading it makes much that looks like garbage

    code = run(words)
    return leave(code) if argv is None else code
