"""Reads file contents out of Git's object store through one long-lived `git cat-file`, within a size limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from reviewtui.errors import RepositoryError, UnreadableError
from reviewtui.repository.catfile import CatFile, Ended
from reviewtui.repository.snapshot import BLOB_LIMIT, too_large
from reviewtui.repository.trees import TreeEntry, entries_of, file_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.repository.git import Git

# As many ids as surely fit a pipe's buffer (4096 bytes at least, 65 a SHA-256 id): Git may then block on its
# output while we still write, without both sides waiting for each other.
_AT_ONCE = 60


class Blobs:
    """The contents and sizes of blobs by id; safe to use from several threads."""

    def __init__(self, git: Git, limit: int = BLOB_LIMIT) -> None:
        """Start nothing yet; `limit` is the largest content in bytes that is read."""
        self.limit = limit
        self._git = git
        self._contents = CatFile(git, "--batch")
        self._headers = CatFile(git, "--batch-check")
        # Loaded with the first repository: two files are compared without one.
        from threading import Lock  # noqa: PLC0415

        self._lock = Lock()

    def __reduce__(self) -> tuple[type[Self], tuple[Git, int]]:
        """Let a snapshot pass to another process, which starts a Git of its own."""
        return type(self), (self._git, self.limit)

    def read(self, oid: str, path: str) -> bytes:
        """Return a blob; UnreadableError names `path` when it is missing or over the limit."""
        content = self.read_many([oid]).get(oid)
        if content is not None:
            return content
        size = self.size(oid)
        if size > self.limit:
            raise too_large(path, size, self.limit)
        raise UnreadableError(
            f"Its content ({oid[:12]}) is missing from the repository.",
            path=path,
            hint="`git fsck` says what is damaged; a fresh clone usually helps.",
        )

    def read_many(self, oids: Iterable[str]) -> dict[str, bytes]:
        """Return blobs by id, leaving out those that are missing or over the limit."""
        wanted = list(dict.fromkeys(oids))
        found: dict[str, bytes] = {}
        with self._lock:
            while wanted:
                wanted = wanted[self._read_some(wanted[:_AT_ONCE], found) :]
        return found

    def size(self, oid: str) -> int:
        """Return the size of a blob in bytes without reading it; 0 when it is missing."""
        with self._lock:
            try:
                self._headers.ask([oid])
                return self._headers.header().size
            except Ended:
                self._headers.stop()
                raise self._explained(oid) from None

    def tree(self, oid: str) -> dict[str, TreeEntry]:
        """Return what stands directly in the folder of a tree or a commit, by name; nothing when it is missing."""
        with self._lock:
            try:
                return entries_of(self._tree(oid), len(oid))
            except Ended:
                self._contents.stop()
                raise self._explained(oid) from None
            except BaseException:
                self._contents.stop()  # interrupted or refused: the answer is still on its way
                raise

    def file_names(self, oid: str) -> set[bytes]:
        """Return the names of the regular files in the folder of a tree, as stored; none when it is missing."""
        with self._lock:
            try:
                return file_names(self._tree(oid), len(oid))
            except Ended:
                self._contents.stop()
                raise self._explained(oid) from None
            except BaseException:
                self._contents.stop()  # as above
                raise

    def close(self) -> None:
        """End the processes; a later read starts new ones."""
        with self._lock:
            self._contents.stop()
            self._headers.stop()

    def _tree(self, oid: str) -> bytes:
        self._contents.ask([f"{oid}^{{tree}}"])
        header = self._contents.header()
        if header.size > self.limit:
            raise too_large(oid, header.size, self.limit)
        return self._contents.content(header.size) if header.type else b""

    def _read_some(self, oids: Sequence[str], found: dict[str, bytes]) -> int:
        """Read blobs into `found` and return how many ids are answered: fewer than asked after one too large."""
        done = 0
        try:
            self._contents.ask(oids)
            for oid in oids:
                header = self._contents.header()
                done += 1
                if header.type and (header.type != "blob" or header.size > self.limit):
                    # A new process is cheaper than draining what may be gigabytes.
                    self._contents.stop()
                    return done
                if header.type:
                    found[oid] = self._contents.content(header.size)
        except Ended:
            self._contents.stop()
            raise self._explained(oids[min(done, len(oids) - 1)]) from None
        except BaseException:
            self._contents.stop()  # interrupted: unread answers would be taken for those of the next question
            raise
        return done

    def _explained(self, oid: str) -> RepositoryError:
        """Ask once more in a process of its own, whose messages are kept, why `oid` cannot be read."""
        self._git.run("cat-file", "-e", oid, doing=f"read the object {oid[:12]}")
        return RepositoryError(f"Git stopped while it read the object {oid[:12]}.", hint="Try again.")
