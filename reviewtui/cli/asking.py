"""Ask on plain lines: print a prompt, read a line; the end of the input is an answer too."""

from __future__ import annotations

import sys

from reviewtui.cli.delivery import to_stream
from reviewtui.neutral import neutral_lines
from reviewtui.reports.look import Look


class Leaving(Exception):  # noqa: N818 -- it is no error: the reviewer leaves
    """The reviewer leaves, or the input has ended; everything said is saved already."""


class Asking:
    """A conversation on stdin and stdout."""

    def __init__(self, look: Look) -> None:
        """Keep how text looks here."""
        self.look = look

    def say(self, *lines: str) -> None:
        """Print lines that are harmless already."""
        to_stream(sys.stdout, "".join(f"{line}\n" for line in lines))

    def tell(self, text: str, first: str = "", rest: str | None = None) -> None:
        """Print foreign or own text, made harmless and broken to fit."""
        self.say(*self.look.wrapped(text, first, rest))

    def quote(self, text: str, first: str = "") -> None:
        """Print the lines of a foreign text, each with the indentation that it has."""
        for line in neutral_lines(text):
            words = line.lstrip()
            indent = first + line[: len(line) - len(words)]
            self.say(*(self.look.wrapped(words, indent, f"{indent}  ") if words else [""]))

    def ask(self, prompt: str) -> tuple[str, str]:
        """Return the first word of a line, in small letters, and the rest of the line; `q` raises Leaving."""
        word, _, rest = self.line(prompt).partition(" ")
        if word.lower() in {"q", "quit", "exit"}:
            raise Leaving
        return word.lower(), rest.strip()

    def line(self, prompt: str) -> str:
        """Return a whole line without spaces around it; raises Leaving at the end of the input."""
        *lines, last = self.look.wrapped(prompt)
        self.say(*lines)
        to_stream(sys.stdout, f"{last} ")
        given = sys.stdin.readline()
        if not given:
            self.say("")
            raise Leaving
        if not sys.stdin.isatty():
            # Nobody typed it here; who reads what a script did sees what it said.
            self.tell(given.strip(), "\n> ", "  ")
        return given.strip()
