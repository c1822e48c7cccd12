"""Where a draft lives between two keys: under the Git common directory, whole at every moment, merged, never lost."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path

from reviewtui.errors import UnreadableError
from reviewtui.model import Problem
from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.draft_file import decode, encode
from reviewtui.reviews.durable import locked, refused, remove_leftovers, size_and_place, write_new_then_rename
from reviewtui.reviews.names import reviewer_slug

_LOCK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Stored:
    """What is on disk now, and what was found damaged there and put aside."""

    draft: Draft | None
    problems: tuple[Problem, ...] = ()


class DraftStore:
    """The file of one reviewer's draft of one review; several processes may hold a store of the same file."""

    def __init__(self, common_dir: Path, review: str, reviewer: str, *, lock_seconds: float = _LOCK_SECONDS) -> None:
        """Name the file for `review` (see `names.review_id`) and `reviewer` (an address); nothing is read yet."""
        folder = common_dir / "reviewtui" / "drafts" / review
        self.path = folder / f"{reviewer_slug(reviewer)}.json"
        self._lock = folder / f".{self.path.name}.lock"
        self._lock_seconds = lock_seconds
        self._seen: tuple[tuple[int, ...] | None, Draft] | None = None

    def load(self) -> Stored:
        """Return the draft on disk, or none; a damaged one is kept under another name, and that is said.

        Raises `RepositoryError` when it cannot be read at all, or a newer reviewtui wrote it.
        """
        try:
            return Stored(self._read())
        except UnreadableError:
            # Read again under the lock: between the two, another process may have put a whole one in its place.
            with locked(self._lock, self._lock_seconds):
                return self._read_or_set_aside()

    def save(self, draft: Draft) -> Stored:
        """Put the draft on disk, with what another process wrote meanwhile merged in, and return the outcome.

        When it returns, every entry is on disk. Raises `RepositoryError` when the file system refuses (the old file is
        intact), `ConflictError` when another process holds the draft for too long.
        """
        with locked(self._lock, self._lock_seconds):
            remove_leftovers(self.path)
            stored = self._read_or_set_aside()
            merged = draft if stored.draft is None else merge(stored.draft, draft)
            write_new_then_rename(self.path, encode(merged))
            self._seen = (size_and_place(self.path), merged)
        return Stored(merged, stored.problems)

    def _read(self) -> Draft | None:
        """Return the draft on disk, read anew only when the file is not the one that was seen last."""
        place = size_and_place(self.path)
        if self._seen is not None and place == self._seen[0]:
            return self._seen[1]
        try:
            draft = decode(self.path.read_bytes(), str(self.path))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise refused(error, self.path, "read") from error
        self._seen = (place, draft)
        return draft

    def _read_or_set_aside(self) -> Stored:
        try:
            return Stored(self._read())
        except UnreadableError as error:
            kept = self._set_aside()
            problem = Problem(
                error.message,
                str(self.path),
                hint=f"It was kept as {kept.name} in the same folder; nothing of it was deleted.",
            )
            return Stored(None, (problem,))

    def _set_aside(self) -> Path:
        names = (self.path.with_name(f"{self.path.name}.unreadable-{number}") for number in itertools.count(1))
        kept = next(name for name in names if not name.exists())
        try:
            self.path.rename(kept)
        except OSError as error:
            raise refused(error, self.path) from error
        return kept
