"""The place that each file of a review gets where it is published, and others may have written before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError
from reviewtui.records.sealing import is_untouched
from reviewtui.repository.snapshot import blob_oid
from reviewtui.session.plans import PlannedFile

if TYPE_CHECKING:
    from reviewtui.repository import Snapshot
    from reviewtui.reviews.review import Review
    from reviewtui.session.opening import Opened


@dataclass(frozen=True, slots=True)
class TargetFiles:
    """The files of the target, and which of them may be replaced: no word of anybody is ever written over."""

    opened: Opened
    review: Review
    target: Snapshot

    @property
    def folder(self) -> str:
        """The folder of this review."""
        return f"{self.opened.config.records.reviews.rstrip('/')}/{self.review.id}"

    @property
    def strangers(self) -> tuple[str, ...]:
        """The names of reviewers' files that stand in the target alone, and so were not heard."""
        known = {"review", self.review.reviewer.slug, *self.opened.team.parts}
        start = f"{self.folder}/"
        names = (path.removeprefix(start) for path in self.target.paths() if path.startswith(start))
        return tuple(
            sorted(
                name.removesuffix(".yaml")
                for name in names
                if name.endswith(".yaml") and "/" not in name and name.removesuffix(".yaml") not in known
            )
        )

    def placed(self, content: bytes, *names: str) -> PlannedFile:
        """Return the file of this review under the first name that is free or ours.

        Raises `ConflictError` when none is.
        """
        for name in names:
            planned = self.planned(f"{self.folder}/{name}", content)
            if planned is not None:
                return planned
        raise ConflictError(
            f"`{self.folder}/{names[-1]}` holds something that this review did not write",
            hint="Move that file away, or publish to another branch; nothing was written.",
            path=f"{self.folder}/{names[-1]}",
        )

    def planned(self, path: str, content: bytes) -> PlannedFile | None:
        """Return the file at a path; None when what is there must stay."""
        present = self.target.oid(path)
        if present is None or present == self.oid(content):
            return PlannedFile(path, content.decode(), exists=present is not None)
        if self.is_mine(path) or is_untouched(self.target.read(path)):
            return PlannedFile(path, content.decode(), replaces=present)
        return None

    def is_mine(self, path: str) -> bool:
        """Whether the file at a path is as this reviewer's program wrote it, here or in another clone."""
        present = self.target.oid(path)
        return present in self.review.draft.published.get(path, ()) or present in self.opened.gathered.own_oids

    def oid(self, content: bytes) -> str:
        """Return the blob id that Git gives to a content."""
        return blob_oid(content, self.opened.repository.algorithm)
