"""Where results and words go: data to stdout or a file, narration and errors to stderr, in the form that was asked."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from reviewtui.cli.delivery import to_file, to_stream
from reviewtui.errors import ExitCode, ReviewtuiError
from reviewtui.reports.look import Ink, Look
from reviewtui.reports.measure import wrap

if TYPE_CHECKING:
    from argparse import Namespace


_USUAL_WIDTH = 80
_STDOUT, _STDERR = 1, 2
_MARGIN = " " * len("error: ")


class Console(NamedTuple):
    """How this run of the program talks: the form of the result, where it goes, color, and how much is said."""

    json: bool = False
    output: Path | None = None
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False

    @classmethod
    def before_parsing(cls, words: Sequence[str]) -> Console:
        """Return the console for errors of the command line itself, which keep to `--format json` too."""
        return cls(json="--format=json" in words or ("--format", "json") in pairwise(words))

    @classmethod
    def of(cls, given: Namespace) -> Console:
        """Return the console that the common options describe."""
        return cls(given.format == "json", given.output, given.color, given.quiet, given.verbose)

    def look(self, stream: TextIO | None = None) -> Look:
        """Return how text looks on the stream, stdout or the output file if none is named."""
        stream = stream or sys.stdout
        to_a_file = self.output is not None and stream is sys.stdout
        return Look(
            width=columns(),
            color=_color(self.color, None if to_a_file else stream),
            unicode=to_a_file or _is_utf8(stream),
            verbose=self.verbose,
        )

    def deliver(self, text: str) -> None:
        """Hand over the result: to the output file, whole or not at all, or to stdout."""
        if self.output is not None:
            to_file(self.output, text)
        else:
            to_stream(sys.stdout, text, exact=self.json)

    def narrate(self, text: str) -> None:
        """Say something beside the result, unless asked to be quiet."""
        if not self.quiet:
            look = self.look(sys.stderr)
            to_stream(sys.stderr, "\n".join(wrap(look.clean(text), look.columns, cut=False)) + "\n")

    def narrate_line(self, text: str) -> None:
        """Say one line that must stay one, such as a command to be copied, unless asked to be quiet."""
        if not self.quiet:
            to_stream(sys.stderr, self.look(sys.stderr).clean(text) + "\n")

    def fail(self, error: ReviewtuiError) -> int:
        """Report an error, on stderr for people and as the result for programs; return its exit code."""
        look = self.look(sys.stderr)
        place = ":".join(str(part) for part in (error.path, error.line, error.column) if part)
        message = f"{place}: {error.message}" if place else error.message
        lines = wrap(look.clean(message), look.columns, first="error: ", rest=_MARGIN, cut=False)
        lines[0] = look.ink(Ink.BREAKING, "error:") + lines[0].removeprefix("error:")
        if error.hint:
            lines += wrap(look.clean(error.hint), look.columns, first="hint:  ", rest=_MARGIN, cut=False)
        to_stream(sys.stderr, "\n".join(lines) + "\n")
        if self.json:
            self._deliver_failure(error)
        return error.exit_code

    def interrupted(self) -> int:
        """Report Ctrl+C."""
        stopped = ReviewtuiError("interrupted")
        stopped.exit_code = ExitCode.INTERRUPTED
        return self.fail(stopped)

    def _deliver_failure(self, error: ReviewtuiError) -> None:
        # Text output must not pay for the JSON encoder.
        from reviewtui.reports.json import render_error  # noqa: PLC0415

        document = render_error(error)
        try:
            self.deliver(document)
        except ReviewtuiError:
            # The output file is what failed; the document still has to reach whoever reads it.
            to_stream(sys.stdout, document, exact=True)


def columns() -> int:
    """Return the width of the terminal: COLUMNS, else what the system says, else 80."""
    wish = os.environ.get("COLUMNS", "")
    if wish.isdecimal() and int(wish) > 0:
        return int(wish)
    # As shutil does it, which would cost 3 ms to load.
    for descriptor in (_STDOUT, _STDERR):
        with suppress(OSError):
            return os.get_terminal_size(descriptor).columns or _USUAL_WIDTH
    return _USUAL_WIDTH


def _color(wish: str, stream: TextIO | None) -> bool:
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if stream is None:
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _is_utf8(stream: TextIO) -> bool:
    try:
        return codecs.lookup(stream.encoding or "ascii").name == "utf-8"
    except LookupError:
        return False
