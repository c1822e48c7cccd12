"""Planning what a review writes into the repository: its own files, and a decision record by the repository's habit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError
from reviewtui.records import adr, habit, report
from reviewtui.records.markdown import neutral
from reviewtui.records.wording import apis
from reviewtui.repository import WORKTREE
from reviewtui.repository.committing import Manner
from reviewtui.repository.snapshot import blob_oid
from reviewtui.reviews.record import review_file
from reviewtui.rules.catalogue import catalogue
from reviewtui.session.following import own_file
from reviewtui.session.plans import Plan, PlannedFile
from reviewtui.session.targets import branch_target, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewtui.repository import Repository, Snapshot
    from reviewtui.repository.remotes import Counterpart
    from reviewtui.reviews.review import Review
    from reviewtui.session.opening import Opened

_ACCEPTED = b'---\nstatus: "accepted"\n'
_LARGEST_ADR_DIR = 4096


def plan(opened: Opened, review: Review, to: str | None, *, verify: bool) -> Plan:
    """Return what publishing to a place would write; nothing is written. Without a place: what the settings say.

    Raises `ConflictError` when the branch is checked out, or another file stands where the reviewer's own should.
    """
    target = branch_target(opened, to, verify=verify)
    placing = _Placing(opened, review, snapshot_of(opened, target), target.counterpart if target else None)
    files = (*placing.review_files(), placing.decision())
    if target is None:
        return Plan(files=files, branch=None, start=opened.range.head.commit or "HEAD", message=_message(review))
    return Plan(
        files=files,
        branch=target.branch,
        start=target.start,
        message=_message(review),
        commit=target.planned(),
        notes=target.notes,
        push=target.push,
        catch_up=target.catch_up,
        verify=verify,
    )


def commit(repository: Repository, plan: Plan, branch: str, *, prompts: bool) -> str:
    """Commit what was planned to the branch, on top of what came in meanwhile; return the commit's id."""
    files = {file.path: file.text.encode() for file in plan.written}
    replaces = {file.path: file.replaces for file in plan.written if file.replaces is not None}

    def check_numbers(paths: Collection[str]) -> None:
        for path in files:
            if path not in replaces and habit.clashes(path, paths):
                raise ConflictError(
                    f"`{path}` has a number that was given to another record meanwhile; nothing was written.",
                    hint="Publish again: the next free number is taken then.",
                    path=path,
                )

    committing = repository.committing(branch, plan.start, Manner(verify=plan.verify, prompts=prompts))
    return committing.commit(files, plan.message, replaces, check=check_numbers)


@dataclass(frozen=True, slots=True)
class _Placing:
    """Finds the place of each file in the target, where others may have written before."""

    opened: Opened
    review: Review
    target: Snapshot
    counterpart: Counterpart | None

    @property
    def folder(self) -> str:
        return f"{self.opened.config.records.reviews.rstrip('/')}/{self.review.id}"

    def review_files(self) -> tuple[PlannedFile, ...]:
        """Return the review, the reviewer's part and the report.

        When somebody else's review of other commits, or report, has the usual name, ours carries the reviewer's.
        """
        own = self.review.reviewer.slug
        mine = own_file(self.opened, self.review, self.target, f"{self.folder}/{own}.yaml")
        return (
            self._placed(review_file(self.review), "review.yaml"),
            self._placed(mine, f"{own}.yaml"),
            self._placed(report.render(self.review).encode(), "report.md", f"report-{own}.md"),
        )

    def decision(self) -> PlannedFile:
        """Return the decision record: the one of an earlier publication while it is only proposed, else a new one."""
        paths = self._all_paths()
        adr_dir = self.target.read(habit.ADR_DIR_FILE) if self._has_adr_dir() else b""
        custom = habit.detect(
            paths, configured=self.opened.config.records.adr, adr_dir=adr_dir.decode("utf-8", "replace")
        )
        for path in reversed(tuple(self.review.draft.published)):
            if path.startswith(f"{custom.folder}/") and not habit.clashes(path, paths):
                planned = self._again(path)
                if planned is not None:
                    return planned
        number = habit.next_number(custom.folder, paths)
        path = habit.free(custom.path(number, self.review.decided.date(), adr.title(self.review)), paths)
        return PlannedFile(path, self._decision_text(path))

    def _placed(self, content: bytes, *names: str) -> PlannedFile:
        """Return the file under the first name that is free or ours."""
        for name in names:
            path = f"{self.folder}/{name}"
            present = self.target.oid(path)
            if present is None or present == self._oid(content):
                return PlannedFile(path, content.decode(), exists=present is not None)
            if present in self.review.draft.published.get(path, ()) or present in self.opened.gathered.own_oids:
                return PlannedFile(path, content.decode(), replaces=present)
        raise ConflictError(
            f"`{self.folder}/{names[-1]}` holds something that this review did not write",
            hint="Move that file away, or publish to another branch; nothing was written.",
            path=f"{self.folder}/{names[-1]}",
        )

    def _again(self, path: str) -> PlannedFile | None:
        """Return the record at the path of an earlier publication; None when that one must stand as it is."""
        text = self._decision_text(path)
        present = self.target.oid(path)
        if present is None or present == self._oid(text.encode()):
            return PlannedFile(path, text, exists=present is not None)
        ours = present in self.review.draft.published[path]
        # An accepted decision is never rewritten: a new one follows it.
        if not ours or self.target.read(path).startswith(_ACCEPTED):
            return None
        return PlannedFile(path, text, replaces=present)

    def _decision_text(self, path: str) -> str:
        fixes = {rule.id: rule.fix for rule in catalogue().rules}
        return adr.render(self.review, fixes=fixes, path=path, record_folder=self.folder)

    def _oid(self, content: bytes) -> str:
        return blob_oid(content, self.opened.repository.algorithm)

    def _has_adr_dir(self) -> bool:
        return 0 < self.target.size(habit.ADR_DIR_FILE) <= _LARGEST_ADR_DIR

    def _all_paths(self) -> frozenset[str]:
        """Return every path of the target, here and at its remote, of both sides and of the work tree.

        A number is taken if any of them has it.
        """
        sides = [self.target, self.opened.range.base, self.opened.range.head]
        if not self.opened.repository.bare:
            sides.append(self.opened.repository.snapshot(WORKTREE))
        if self.counterpart is not None and self.counterpart.tracking:
            sides.append(self.opened.repository.snapshot(self.counterpart.tracking))
        return frozenset(path for snapshot in sides for path in snapshot.paths())


def _message(review: Review) -> str:
    decision = review.decision.phrase if review.decision else "no decision yet"
    subject = f"Record the review of {neutral(apis(review))}: {decision}"
    return f"{subject}\n\n{neutral(adr.title(review))}.\n\nReview {review.id}\n"
