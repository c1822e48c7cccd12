"""Writes the reviewer's own file as the version that follows those published before, wherever they were published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.repository.history import EVERYWHERE, steps
from reviewtui.repository.snapshot import blob_oid
from reviewtui.reviews import reviewer_file
from reviewtui.reviews.heading import Provenance, heading, inputs_of
from reviewtui.reviews.lineage import Lineage
from reviewtui.rubric import shelf

if TYPE_CHECKING:
    from reviewtui.repository import Snapshot
    from reviewtui.reviews.review import Review
    from reviewtui.session.opening import Opened


def provenance(opened: Opened) -> Provenance:
    """Return what a review is made from, besides what is said in it."""
    root = None if opened.repository.bare else opened.repository.root
    inputs = inputs_of(opened.report, opened.range.base, opened.range.head)
    return Provenance(inputs, shelf.digest(opened.config.checklist, root))


def own_file(opened: Opened, review: Review, target: Snapshot, path: str) -> bytes:
    """Return the reviewer's file; the very version that was published before when nothing more was said since."""
    return _Following(opened, review, target, path).content()


@dataclass(frozen=True, slots=True)
class _Following:
    opened: Opened
    review: Review
    target: Snapshot
    path: str

    def content(self) -> bytes:
        provenance = self.review.provenance
        published = self._published()
        last = published.last(oid for oid in published.previous if oid in self._own())
        standing = self._standing()
        earlier = {**published.previous, **standing}
        for oid in dict.fromkeys((*standing, *last)):
            same = reviewer_file.write(self.review, replace(provenance, previous=earlier[oid]))
            if blob_oid(same, self.opened.repository.algorithm) == oid:
                return same
        return reviewer_file.write(self.review, replace(provenance, previous=last))

    def _own(self) -> frozenset[str]:
        """Return the versions whose words are all in this review."""
        return self.opened.gathered.own_oids.union(self.review.draft.published.get(self.path, ()))

    def _standing(self) -> dict[str, tuple[str, ...]]:
        """Return the version that stands where this one goes, committed or not, and what it names."""
        oid = self.target.oid(self.path)
        return {oid: _previous(self.path, self.target.read(self.path))} if oid in self._own() else {}

    def _published(self) -> Lineage:
        """Return what was committed at the path, oldest first: a version that never was is not to be followed."""
        if not self._own():
            return Lineage({})
        repository = self.opened.repository
        oids = dict.fromkeys(step.after for step in steps(repository.git, EVERYWHERE, [self.path]) if step.after)
        contents = repository.blobs.read_many(oids)
        return Lineage({oid: _previous(self.path, contents[oid]) for oid in oids if oid in contents})


def _previous(path: str, content: bytes) -> tuple[str, ...]:
    """Return the versions that one names; one that cannot be read names none."""
    try:
        return heading(path, content).previous
    except ReviewtuiError:
        return ()
