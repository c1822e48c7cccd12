"""The decision record of a review, at the place and under the number that the repository's habit gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records import habit
from reviewtui.records.kinds import kind
from reviewtui.records.known import Known
from reviewtui.records.logs.names import number_of
from reviewtui.records.origin import origin_of
from reviewtui.records.sealing import sealed
from reviewtui.records.writing import written
from reviewtui.session.plans import PlannedFile
from reviewtui.session.record_places import RecordPlaces
from reviewtui.session.recorded import with_review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.repository.remotes import Counterpart
    from reviewtui.session.target_files import TargetFiles

_LARGEST_RECORD = 256 * 1024
_ACCEPTED = b'---\nstatus: "accepted"\n'


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """Finds the place of the record; `counterpart` is the branch at a remote that the target goes to."""

    files: TargetFiles
    counterpart: Counterpart | None

    def planned(self) -> PlannedFile:
        """Return the record: the one of an earlier publication while it is only proposed, else a new one."""
        places = RecordPlaces(self.files.opened.ground, self.files.target, self.counterpart)
        paths = places.paths()
        for path in self._earlier(places.habit(kind("adr"), paths).folder):
            planned = None if habit.clashes(path, paths) else self._again(path)
            if planned is not None:
                return planned
        known = self._known("")
        place = places.new(kind("adr"), known.today, kind("adr").title(known))
        return PlannedFile(place.path, self._text(place.path))

    def _earlier(self, folder: str) -> Iterator[str]:
        """Yield the paths of records made from this review, the latest first: the reviewer's own, then others'."""
        own = [path for path in reversed(tuple(self.files.review.draft.published)) if path.startswith(f"{folder}/")]
        return (path for path in dict.fromkeys((*own, *self._of_this_review(folder))))

    def _of_this_review(self, folder: str) -> list[str]:
        target = self.files.target
        names = [path for path in target.paths() if path.startswith(f"{folder}/") and path.endswith(".md")]
        contents = target.read_many([path for path in names if target.size(path) <= _LARGEST_RECORD])
        origins = {path: origin_of(content.decode("utf-8", "replace")) for path, content in contents.items()}
        return sorted(
            (path for path, one in origins.items() if one and one.review == self.files.review.id), reverse=True
        )

    def _again(self, path: str) -> PlannedFile | None:
        """Return the record at the path of an earlier publication; None when that one must stand as it is."""
        planned = self.files.planned(path, self._text(path).encode())
        # An accepted decision is never rewritten: a new one follows it.
        if planned and planned.replaces and self.files.target.read(path).startswith(_ACCEPTED):
            return None
        return planned

    def _text(self, path: str) -> str:
        return sealed(written(kind("adr"), kind("adr").form(None), self._known(path)))

    def _known(self, path: str) -> Known:
        review = self.files.review
        begun = Known(
            title="",
            today=review.together.decided.date(),
            author=review.reviewer,
            tool=review.tool,
            path=path,
            number=number_of(path),
        )
        return with_review(begun, review, self.files.opened.config.records.reviews)
