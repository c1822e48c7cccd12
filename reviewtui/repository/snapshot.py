"""What a snapshot is: the files that stand at a ref, in the index, in the work tree or in a folder."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from reviewtui.errors import MissingError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable

WORKTREE = "WORKTREE"
INDEX = "INDEX"
WORDS = frozenset({WORKTREE, INDEX})

BLOB_LIMIT = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""


class Snapshot(Protocol):
    """Return the files of one side of a comparison; paths are POSIX style and relative to the root.

    Only regular files are in it: no symbolic links, no submodules. A name that is not valid UTF-8 carries its odd
    bytes as lone surrogates, as Python's file functions do.
    """

    @property
    def ref(self) -> str:
        """The ref as the user wrote it, or `WORKTREE`, `INDEX`, or the folder's name."""

    @property
    def commit(self) -> str | None:
        """The full commit id, if it is a commit."""

    def paths(self) -> tuple[str, ...]:
        """Return all files, sorted."""

    def oid(self, path: str) -> str | None:
        """Return the Git blob id of a file; None when it is not there (or has conflicts in the index)."""

    def size(self, path: str) -> int:
        """Return the size of a file in bytes; 0 when it is not there."""

    def read(self, path: str) -> bytes:
        """Return the content of a file; MissingError when it is not there, UnreadableError when over the limit."""

    def read_many(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of files by path, leaving out those for which `read` would raise an error."""


def blob_oid(content: bytes, algorithm: str) -> str:
    """Return the id that Git gives a blob; `algorithm` is the repository's object format, sha1 or sha256."""
    return blob_oid_of_pieces((content,), len(content), algorithm)


def blob_oid_of_pieces(pieces: Iterable[bytes], size: int, algorithm: str) -> str:
    """Return the id of a blob of `size` bytes that comes in pieces."""
    digest = hashlib.new(algorithm, b"blob %d\0" % size, usedforsecurity=False)
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def missing(path: str, ref: str) -> MissingError:
    """Return the error for a file that is not in a snapshot."""
    return MissingError(f"There is no such file in {ref}.", path=path)


def too_large(path: str, size: int, limit: int) -> UnreadableError:
    """Return the error for a file over the limit, with both sizes in bytes."""
    return UnreadableError(
        f"The file has {size:,} bytes; at most {limit:,} are read.",
        path=path,
        hint="Split the description, or leave the file out with `exclude` in `.reviewtui.yaml`.",
    )
