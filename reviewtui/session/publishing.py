"""Planning what a review writes into the repository: the reviewer's own files, and those that sum the review up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records import report
from reviewtui.records.kinds.adr.deciding import title_of
from reviewtui.records.markdown import neutral
from reviewtui.records.sealing import sealed
from reviewtui.records.wording import apis
from reviewtui.reviews.record import review_file
from reviewtui.session.closing import closing
from reviewtui.session.decision_record import DecisionRecord
from reviewtui.session.following import own_file
from reviewtui.session.plans import Plan, PlannedFile
from reviewtui.session.target_files import TargetFiles
from reviewtui.session.targets import branch_target, snapshot_of
from reviewtui.session.waiver_files import waiver_files

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review
    from reviewtui.session.opening import Opened
    from reviewtui.session.plans import Wish


def plan(opened: Opened, review: Review, wish: Wish) -> Plan:
    """Return what publishing as wished would write; nothing is written.

    Raises `ConflictError` when the branch is checked out, or another file stands where the reviewer's own should.
    """
    target = branch_target(opened.ground, wish.to, verify=wish.verify)
    files = TargetFiles(opened, review, snapshot_of(opened.ground, target))
    ends = closing(files, wish.closing)
    waivers = waiver_files(files)
    planned = [*_own_files(files), *waivers.files]
    if ends.closes:
        planned += [_report(files), DecisionRecord(files, target.counterpart if target else None).planned()]
    message = _message(review, closes=ends.closes)
    if target is None:
        return Plan(
            files=tuple(planned),
            branch=None,
            start=opened.range.head.commit or "HEAD",
            message=message,
            notes=waivers.notes,
            closes=ends.closes,
            extent=ends.why,
        )
    return Plan(
        files=tuple(planned),
        branch=target.branch,
        start=target.start,
        message=message,
        commit=target.planned(),
        notes=(*target.notes, *waivers.notes),
        push=target.push,
        catch_up=target.catch_up,
        verify=wish.verify,
        closes=ends.closes,
        extent=ends.why,
    )


def _own_files(files: TargetFiles) -> tuple[PlannedFile, ...]:
    """Return the review, which is the same whoever writes it, and the reviewer's part."""
    name = f"{files.review.reviewer.slug}.yaml"
    mine = own_file(files.opened, files.review, files.target, f"{files.folder}/{name}")
    return files.placed(review_file(files.review), "review.yaml"), files.placed(mine, name)


def _report(files: TargetFiles) -> PlannedFile:
    """Return the report; where somebody edited the one that is there, ours carries the reviewer's name."""
    text = sealed(report.render(files.review))
    return files.placed(text.encode(), "report.md", f"report-{files.review.reviewer.slug}.md")


def _message(review: Review, *, closes: bool) -> str:
    if closes:
        decision = review.together.decision
        subject = f"Record the review of {neutral(apis(review))}: {decision.phrase if decision else 'no decision yet'}"
        return f"{subject}\n\n{neutral(title_of(review))}.\n\nReview {review.id}\n"
    words = review.decision.phrase if review.decision else "no decision yet"
    who = neutral(review.reviewer.called)
    return f"Record what {who} says to {neutral(apis(review))}: {words}\n\nReview {review.id}\n"
