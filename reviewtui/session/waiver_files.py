"""The waivers that a reviewer ruled, as files of the repository; what a person wrote into one of them stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.types import Stance
from reviewtui.session.plans import PlannedFile
from reviewtui.standing import Waiver
from reviewtui.waivers.folder import path_of
from reviewtui.waivers.reading import read
from reviewtui.waivers.writing import Wishes, amended, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reviewtui.reviews.types import Ruling
    from reviewtui.session.target_files import TargetFiles


@dataclass(frozen=True, slots=True)
class WaiverFiles:
    """The files to write, and what to say about those that must stay as they are."""

    files: tuple[PlannedFile, ...]
    notes: tuple[str, ...]


def waiver_files(files: TargetFiles) -> WaiverFiles:
    """Return a file for each finding of today that the reviewer waives; for one operation alone there is none."""
    planned, notes = [], []
    for ruling, until in _waiving(files):
        file = _file(files, ruling, until)
        if file is None:
            path = path_of(files.opened.config, ruling.fingerprint)
            told = f"`{path}` was edited since you wrote it, and was left as it is"
            notes.append(f"{told}: `reviewtui waive {ruling.fingerprint}` changes it.")
        else:
            planned.append(file)
    notes += [f"`{path}` still waives what you no longer waive; remove it." for path in _no_longer_meant(files)]
    return WaiverFiles(tuple(sorted(planned, key=lambda one: one.path)), tuple(notes))


def _waiving(files: TargetFiles) -> Iterator[tuple[Ruling, date]]:
    """Yield the waivers that the reviewer ruled here about findings of today, each with its last day."""
    rulings, mine = files.review.together.rulings, files.review.reviewer
    for finding in files.review.report.findings:
        for said in rulings.on(finding).whole:
            ruling = said.ruling
            if ruling.stance is Stance.WAIVE and ruling.until and said.reviewer == mine and not said.review:
                yield ruling, ruling.until


def _no_longer_meant(files: TargetFiles) -> Iterator[str]:
    """Yield the waivers that this reviewer wrote, and ruled otherwise since."""
    for ruling in files.review.draft.rulings.values():
        path = path_of(files.opened.config, ruling.fingerprint)
        if ruling.stance is not Stance.WAIVE and not ruling.operation and files.is_mine(path):
            yield path


def _file(files: TargetFiles, ruling: Ruling, until: date) -> PlannedFile | None:
    """Return the file of one waiver; None when somebody wrote another word into it after it was published."""
    path = path_of(files.opened.config, ruling.fingerprint)
    present = files.target.oid(path)
    if present is None:
        new = written(_waiver(path, ruling, until))
        # What nobody could read again, such as a reason of many pages, is refused before it is written.
        read(path, new)
        return PlannedFile(path, new.decode())
    there = files.target.read(path)
    content = amended(path, there, _wishes(ruling))
    if content == there:
        return PlannedFile(path, content.decode(), exists=True)
    if _was_published(files, path, ruling) and not files.is_mine(path):
        return None
    return PlannedFile(path, content.decode(), replaces=present)


def _was_published(files: TargetFiles, path: str, ruling: Ruling) -> bool:
    """Whether the file was written for this very ruling before, here or in another clone."""
    own = files.opened.gathered.own
    earlier = own.rulings.get(ruling.key) if own else None
    return path in files.review.draft.published or (earlier is not None and earlier.at == ruling.at)


def _wishes(ruling: Ruling) -> Wishes:
    return Wishes(ruling.reason, ruling.owner, ruling.approved_by or None, ruling.until, ruling.precedent)


def _waiver(path: str, ruling: Ruling, until: date) -> Waiver:
    return Waiver(
        path=path,
        fingerprint=ruling.fingerprint,
        rule=ruling.rule,
        spec=ruling.spec,
        element=ruling.element,
        reason=ruling.reason,
        owner=ruling.owner,
        until=until,
        approved_by=ruling.approved_by,
        precedent=ruling.precedent,
    )
