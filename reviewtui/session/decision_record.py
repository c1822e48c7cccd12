"""The decision record of a review, at the place and under the number that the repository's habit gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records import habit
from reviewtui.records.generated import refresh
from reviewtui.records.house import with_house
from reviewtui.records.kinds import kind
from reviewtui.records.known import Known
from reviewtui.records.logs.names import number_of
from reviewtui.records.logs.reading import record
from reviewtui.records.origin import origin_of
from reviewtui.records.sealing import sealed
from reviewtui.records.writing import written
from reviewtui.session.plans import PlannedFile
from reviewtui.session.record_logs import form_of, log_of
from reviewtui.session.record_places import RecordPlaces
from reviewtui.session.recorded import with_review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.kind import Form
    from reviewtui.repository.remotes import Counterpart
    from reviewtui.session.target_files import TargetFiles

_LARGEST_RECORD = 256 * 1024
_ACCEPTED = "accepted"
_ADR = kind("adr")


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """Finds the place of the record; `counterpart` is the branch at a remote that the target goes to."""

    files: TargetFiles
    counterpart: Counterpart | None

    def planned(self) -> PlannedFile:
        """Return the record: the one of an earlier publication while it is only proposed, else a new one."""
        places = RecordPlaces(self.files.opened.ground, self.files.target, self.counterpart)
        paths = places.paths()
        housed = with_house(_ADR, self.files.opened.range.head)
        form = form_of(housed, self.files.opened.config.records.forms.get(_ADR.id), log_of(_ADR, places))
        for path in self._earlier(places.habit(_ADR, paths).folder):
            planned = None if habit.clashes(path, paths) else self._again(path, form)
            if planned is not None:
                return planned
        known = self._known("")
        place = places.new(_ADR, known.today, _ADR.title(known))
        return PlannedFile(place.path, self._text(place.path, form))

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

    def _again(self, path: str, form: Form) -> PlannedFile | None:
        """Return the record at the path of an earlier publication; None when that one must stand as it is.

        What people wrote in it stays, and the parts that nobody edited tell the news.
        """
        text = self._text(path, form)
        planned = self.files.planned(path, text.encode())
        if planned is not None and planned.replaces is None:
            return planned
        present = self.files.target.read(path)
        status = record(_ADR.id, path, present).status
        # An accepted decision is never rewritten: a new one follows it.
        if status == _ACCEPTED:
            return None
        return planned or (self._renewed(path, present, text) if _status(text) == status else None)

    def _renewed(self, path: str, present: bytes, newer: str) -> PlannedFile | None:
        """Return an edited record with news in it; None for what is no text, or was not made from the whole review."""
        before = present.decode("utf-8", "replace")
        origin = origin_of(before)
        if before.encode() != present or origin is None or origin.findings or origin.review != self.files.review.id:
            return None
        after = refresh(before, newer).text
        return PlannedFile(path, after, exists=after == before, replaces=self.files.target.oid(path))

    def _text(self, path: str, form: Form) -> str:
        return sealed(written(_ADR, form, self._known(path)))

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


def _status(text: str) -> str:
    return record(_ADR.id, "", text.encode()).status
