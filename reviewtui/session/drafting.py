"""Taking up the draft of an earlier session, and saying what changed since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.names import writable

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.model import Problem
    from reviewtui.reviews.store import DraftStore, Stored
    from reviewtui.session.opening import Opened


def hold(store: DraftStore, since: datetime) -> str:
    """Keep other processes from writing the draft; return in a sentence why it can only be read, if so."""
    try:
        store.hold(since)
    except RepositoryError as error:
        return f"{error.message[0].upper()}{error.message[1:]}, so what you say cannot be saved. {error.hint}"
    return ""


def take_up(opened: Opened, stored: Draft | None, moment: datetime) -> Draft:
    """Return the draft for the two sides as they are now, with all that was said before, here and in other clones."""
    draft = _merged(opened.gathered.own, stored) or Draft(
        review=opened.review,
        reviewer=writable(opened.reviewer.email),
        base=writable(opened.range.base_ref),
        head=writable(opened.head_name),
        checklist=opened.checklist.id,
        checklist_version=opened.checklist.version,
        created=moment,
        updated=moment,
    )
    return replace(
        draft,
        # Both names are empty when the line that held them was damaged, and others after a branch was renamed.
        review=opened.review,
        base=writable(opened.range.base_ref),
        head=writable(opened.head_name),
        base_commit=opened.report.base.commit or "",
        head_commit=opened.report.head.commit or "",
        checklist=opened.checklist.id,
        checklist_version=opened.checklist.version,
    )


def _merged(published: Draft | None, stored: Draft | None) -> Draft | None:
    if published is None or stored is None:
        return stored or published
    return merge(published, stored)


def notices(opened: Opened, stored: Stored, renamed: Draft | None, read_only: str) -> tuple[str, ...]:
    """Return what the reviewer should know before beginning, in whole sentences."""
    said = [read_only] if read_only else []
    said += [*opened.range.notes, *(f"{problem.message}. {problem.hint}" for problem in stored.problems)]
    said += [_told(problem) for problem in opened.team.problems]
    if renamed is not None:
        name = opened.head_name
        said.append(f"The branch was renamed to `{name}`: all you said in the review {renamed.review} is here.")
    if stored.draft is not None and stored.draft.head:
        said += _since(opened, stored.draft)
    return tuple(said)


def _told(problem: Problem) -> str:
    place = ":".join(str(part) for part in (problem.path, problem.line) if part)
    return f"{place}: {problem.message}. {problem.hint}".rstrip()


def _since(opened: Opened, draft: Draft) -> list[str]:
    moved = []
    if draft.head_commit != (opened.report.head.commit or ""):
        moved.append(f"`{opened.head_name}` moved since you last looked; all your answers are here.")
    if (draft.checklist, draft.checklist_version) != (opened.checklist.id, opened.checklist.version):
        moved.append(
            f"The checklist was `{draft.checklist}` version {draft.checklist_version}, and now is "
            f"`{opened.checklist.id}` version {opened.checklist.version}; answers to questions it still has are kept."
        )
    return moved
