"""Where a draft lives between two keys: a journal under the Git common directory that a crash cannot spoil."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reviewtui.errors import RepositoryError, UnreadableError
from reviewtui.model import Problem
from reviewtui.reviews import draft_file, journal
from reviewtui.reviews.aside import problems, set_aside
from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.durable import (
    append,
    content_of,
    remove,
    remove_leftovers,
    size_and_place,
    write_new_then_rename,
)
from reviewtui.reviews.journal import Journal
from reviewtui.reviews.lock import DraftLock
from reviewtui.reviews.names import reviewer_slug


@dataclass(frozen=True, slots=True)
class Stored:
    """What is on disk now, and what was found damaged there and put aside."""

    draft: Draft | None
    problems: tuple[Problem, ...] = ()


class DraftStore:
    """The journal of one reviewer's draft of one review; many processes may read it, one at a time may write."""

    def __init__(self, common_dir: Path, review: str, reviewer: str) -> None:
        """Name the file for `review` (see `names.review_id`) and `reviewer` (an address); nothing is read yet."""
        folder = common_dir / "reviewtui" / "drafts" / review
        name = reviewer_slug(reviewer)
        self.path = folder / f"{name}.journal"
        # Until there were journals, a draft was one file, written whole each time.
        self._former = folder / f"{name}.json"
        self._about = (review, reviewer)
        self._lock = DraftLock(folder / f".{name}.lock")
        self._seen: tuple[object, Journal] | None = None

    @property
    def held(self) -> bool:
        """Whether this store keeps others from writing."""
        return self._lock.held

    def hold(self, since: datetime) -> None:
        """Keep every other process from writing, until `release` or the end of this process.

        Raises `ConflictError`, which names the holder, when another one writes, and `RepositoryError` when the file
        system refuses.
        """
        if self._lock.take(since):
            # Whoever left these half-written does not live any more.
            remove_leftovers(self.path)

    def release(self) -> None:
        """Let others write."""
        self._lock.release()

    def load(self) -> Stored:
        """Return what can be read of the draft on disk; what cannot is put aside, if this store may write.

        Raises `RepositoryError` when it cannot be read at all, or a newer reviewtui wrote it.
        """
        found = self._read()
        if self._lock.held:
            # Where there is no room to put anything aside, reading goes on, and the next save says so.
            with suppress(RepositoryError):
                return self._mended(found)
        return Stored(found.draft, problems(self.path, found, None))

    def save(self, draft: Draft) -> Stored:
        """Put on disk what `draft` says and the disk does not, and return the outcome.

        When it returns, every word is on disk. Raises `RepositoryError` when the file system refuses, `ConflictError`
        when another process writes this draft; what was there before is intact.
        """
        self.hold(draft.updated)
        stored = self._mended(self._read())
        found = self._read()
        if stored.draft is not None:
            draft = merge(stored.draft, draft)
        if stored.draft is None or not found.takes_more:
            self._write(draft)
        else:
            self._append(found, stored.draft, draft)
        return replace(stored, draft=draft)

    def _read(self) -> Journal:
        """Return what is on disk, read anew only when the files are not those that were seen last."""
        place = self._place()
        if self._seen is not None and self._seen[0] == place:
            return self._seen[1]
        # In this order: whoever writes the journal for the first time removes the former file after it.
        former = content_of(self._former)
        content = content_of(self.path)
        found = Journal() if content is None else journal.read(content, str(self.path), *self._about)
        if former is not None:
            found = self._with_former(former, found)
        self._seen = (place, found)
        return found

    def _with_former(self, content: bytes, found: Journal) -> Journal:
        """Return the journal with what the former file holds; it is then to be written anew."""
        try:
            draft = draft_file.decode(content, str(self._former))
        except UnreadableError:
            damaged = tuple(filter(None, content.split(b"\n")))
            return replace(found, damaged=(*damaged, *found.damaged), settled=False)
        return replace(found, draft=merge(draft, found.draft) if found.draft else draft, settled=False)

    def _mended(self, found: Journal) -> Stored:
        """Put aside what is damaged, and write the rest anew."""
        if not found.spoiled:
            return Stored(found.draft, self._left_by())
        kept = set_aside(self.path, found.damaged) if found.damaged else None
        self._write(found.draft)
        return Stored(found.draft, (*problems(self.path, found, kept), *self._left_by()))

    def _left_by(self) -> tuple[Problem, ...]:
        holder = self._lock.left_by
        if holder is None:
            return ()
        said = f"a reviewtui ({holder}) opened this draft at {holder.since_words} and did not say that it closed it"
        hint = "If it is still open there, close it: what both say is kept, but neither sees the other's words."
        return (Problem(said, str(self.path), hint=hint),)

    def _append(self, found: Journal, stored: Draft, draft: Draft) -> None:
        """Add the lines that make `draft` of what is stored; now and then, leave out those that no longer count."""
        added = b"".join(journal.additions(stored, draft))
        if added:
            append(self.path, added)
        longer = replace(found, draft=draft, size=found.size + len(added))
        self._seen = (self._place(), longer)
        if longer.wasteful:
            # The word is on disk already; where there is no room for a second copy, the long one does as well.
            with suppress(RepositoryError):
                self._write(draft)

    def _write(self, draft: Draft | None) -> None:
        """Put a journal of this draft, and of nothing else, in the place of the one on disk."""
        content = b"" if draft is None else b"".join(journal.whole(draft))
        if content:
            write_new_then_rename(self.path, content)
        else:
            remove(self.path)
        if size_and_place(self._former) is not None:
            # Its lock goes first: once the file itself is gone, nobody would look for the lock.
            for path in (self._former.with_name(f".{self._former.name}.lock"), self._former):
                remove(path)
        self._seen = (self._place(), Journal(draft, len(content), len(content)))

    def _place(self) -> tuple[object, ...]:
        return size_and_place(self._former), size_and_place(self.path)
