"""Where records are written to: a branch or the work tree, the files that are there, and the plan that changes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from reviewtui.errors import UnreadableError
from reviewtui.session.plans import Plan, PlannedFile, RemovedFile
from reviewtui.session.record_places import RecordPlaces
from reviewtui.session.targets import branch_target, snapshot_of

if TYPE_CHECKING:
    from reviewtui.records.kind import Record
    from reviewtui.records.known import Known
    from reviewtui.session.ground import Ground
    from reviewtui.session.record_places import Place
    from reviewtui.session.targets import BranchTarget


@dataclass(frozen=True, slots=True)
class Aim:
    """A target, and the places of records in it. `target` is None for the work tree."""

    ground: Ground
    target: BranchTarget | None
    places: RecordPlaces
    verify: bool

    @classmethod
    def at(cls, ground: Ground, to: str | None, *, verify: bool) -> Self:
        """Return what `to` means, as for publishing."""
        target = branch_target(ground, to, verify=verify)
        places = RecordPlaces(ground, snapshot_of(ground, target), target.counterpart if target else None)
        return cls(ground, target, places, verify)

    def text(self, path: str) -> str:
        """Return the text of a file that is to be changed; empty when there is none.

        Raises `UnreadableError` for a file that is no text, of which writing would lose something.
        """
        files = self.places.target
        if files.oid(path) is None:
            return ""
        try:
            return files.read(path).decode()
        except UnicodeDecodeError as error:
            raise UnreadableError(
                "this file is not written in UTF-8", path=path, hint="Convert it; then it can be changed."
            ) from error

    def placed(self, known: Known, place: Place, log: tuple[Record, ...]) -> Known:
        """Return what is known of a record that gets a place; its review has one only if it is published here."""
        start = f"{known.review_folder}/"
        published = known.review_folder and any(path.startswith(start) for path in self.places.target.paths())
        folder = known.review_folder if published else ""
        return replace(known, path=place.path, number=place.number, log=log, review_folder=folder)

    def changed(self, record: Record, text: str) -> PlannedFile:
        """Return a record with another text, to be written only over what was read."""
        before = self.text(record.path)
        return PlannedFile(record.path, text, exists=text == before, replaces=self.places.target.oid(record.path))

    def planned(self, files: tuple[PlannedFile, ...], message: str, removed: tuple[RemovedFile, ...] = ()) -> Plan:
        """Return the plan that writes files, and takes others away."""
        if self.target is None:
            return Plan(files, branch=None, start=self.ground.head or "HEAD", message=message, removed=removed)
        return Plan(
            files,
            branch=self.target.branch,
            start=self.target.start,
            message=message,
            commit=self.target.planned(),
            notes=self.target.notes,
            push=self.target.push,
            catch_up=self.target.catch_up,
            verify=self.verify,
            removed=removed,
        )
