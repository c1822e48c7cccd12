"""Put bytes where they belong: a stream whose reader may have left, or a file that is never half-written."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

from reviewtui.errors import RepositoryError


def to_stream(stream: TextIO, text: str, *, exact: bool = False) -> None:
    """Write the text; `exact` writes UTF-8 whatever the locale says. A reader who has left is no error."""
    encoding = "utf-8" if exact else stream.encoding or "utf-8"
    try:
        stream.flush()
        binary = getattr(stream, "buffer", None)
        if binary is None:
            stream.write(text)
        else:
            binary.write(text.encode(encoding, "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        # Python would complain once more when it closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def to_file(path: Path, text: str) -> None:
    """Write the text to a file: beside it first, then renamed, so that nobody ever reads half of it.

    Raises RepositoryError when the file system refuses; what stood there before is then untouched.
    """
    target = path.resolve()
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            # A pipe or a device cannot be replaced.
            target.write_bytes(text.encode("utf-8", "backslashreplace"))
            return
        with unfinished.open("xb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RepositoryError(
            f"cannot write the output: {error.strerror}",
            path=str(path),
            hint="Name a file in a folder you may write to.",
        ) from error


def can_ask() -> bool:
    """Say whether a person can be asked at the terminal, for a password perhaps, wherever the result goes."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def is_interactive() -> bool:
    """Say whether a person sits there: keys can be read and a screen drawn (which goes to stderr)."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"
