"""The tree of errors that a user may meet; each says what is wrong, where, and what to do about it."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The codes that scripts may rely on."""

    DONE = 0
    GATE_SHUT = 1
    USAGE = 2
    UNREADABLE = 3
    REFUSED = 4
    INTERRUPTED = 130


class ReviewtuiError(Exception):
    """An error with a message for a person, a hint what to do, and a place when there is one."""

    exit_code = ExitCode.REFUSED

    def __init__(self, message: str, *, hint: str = "", path: str = "", line: int = 0, column: int = 0) -> None:
        """Keep the parts apart, so that each report can lay them out in its own way."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        """Return `path:line:column: message`, with what is known."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{place}: {self.message}" if place else self.message


class UsageError(ReviewtuiError):
    """The command line, the configuration or a checklist is wrong."""

    exit_code = ExitCode.USAGE


class UnreadableError(ReviewtuiError):
    """An input cannot be read: broken text, over a limit, or not what it claims to be."""

    exit_code = ExitCode.UNREADABLE


class MissingError(UnreadableError):
    """There is no such file."""


class RepositoryError(ReviewtuiError):
    """Git or the file system refused."""


class ConflictError(RepositoryError):
    """A file or a branch changed since it was read; nothing was written."""
