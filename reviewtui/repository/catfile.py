"""One `git cat-file` process that answers object ids, one after the other."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.repository.git import Conversation, Git

_FULL_HEADER = 3  # id, type, size; a missing object has "id missing"


class Header(NamedTuple):
    """The line before an object: its type, "" when it is not there, and its size in bytes."""

    type: str
    size: int


class Ended(Exception):  # noqa: N818 - it says what happened; Blobs turns it into an error for people
    """The process went away in the middle of an answer."""


class CatFile:
    """Started when first asked, and again after it was stopped; not safe for several threads at once."""

    def __init__(self, git: Git, mode: str) -> None:
        """Remember the mode, `--batch` or `--batch-check`; nothing is started yet."""
        self._git = git
        self._mode = mode
        self._open: Conversation | None = None
        self._finalizer: weakref.finalize[[], CatFile] | None = None

    def ask(self, oids: Sequence[str]) -> None:
        """Send the ids; the answers are read in the same order."""
        conversation = self._conversation()
        try:
            conversation.stdin.write("".join(f"{oid}\n" for oid in oids).encode("ascii"))
            conversation.stdin.flush()
        except OSError as error:
            raise Ended from error

    def header(self) -> Header:
        """Read the line that comes before a content."""
        line = self._conversation().stdout.readline()
        if not line.endswith(b"\n"):
            raise Ended
        words = line.split()
        return Header(words[1].decode(), int(words[2])) if len(words) == _FULL_HEADER else Header("", 0)

    def content(self, size: int) -> bytes:
        """Read a content of `size` bytes and the line end after it."""
        content: bytes = self._conversation().stdout.read(size + 1)
        if len(content) != size + 1:
            raise Ended
        return content[:-1]

    def stop(self) -> None:
        """End the process, if one runs."""
        if self._finalizer:
            self._finalizer()
        self._open = self._finalizer = None

    def _conversation(self) -> Conversation:
        if self._open is None:
            self._open = self._git.start("cat-file", self._mode)
            # A repository that nobody closed still takes its process along when it is forgotten.
            self._finalizer = weakref.finalize(self, self._open.end)
        return self._open
