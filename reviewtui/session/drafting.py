"""Taking up the draft of an earlier session, and saying what changed since."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.names import writable

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.model import Problem
    from reviewtui.reviews.store import Stored
    from reviewtui.session.opening import Opened


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
        base_commit=opened.report.base.commit or "",
        head_commit=opened.report.head.commit or "",
        checklist=opened.checklist.id,
        checklist_version=opened.checklist.version,
    )


def _merged(published: Draft | None, stored: Draft | None) -> Draft | None:
    if published is None or stored is None:
        return stored or published
    return merge(published, stored)


def notices(opened: Opened, stored: Stored) -> tuple[str, ...]:
    """Return what the reviewer should know before beginning, in whole sentences."""
    said = [*opened.range.notes, *(f"{problem.message}. {problem.hint}" for problem in stored.problems)]
    said += [_told(problem) for problem in opened.team.problems]
    if not os.access(opened.repository.common_dir, os.W_OK):
        said.append("You may not write in this repository's Git folder, so no answer can be saved.")
    if stored.draft is not None:
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
