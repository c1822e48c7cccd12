"""A review that is open: every word of the reviewer is on disk when the method that takes it returns."""

from __future__ import annotations

import secrets
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from reviewtui import __version__
from reviewtui.errors import UnreadableError, UsageError
from reviewtui.repository.snapshot import blob_oid
from reviewtui.reviews.moment import Clock, after, now
from reviewtui.reviews.names import review_id
from reviewtui.reviews.review import Review
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import Answer, Comment, CommentKind, Mark, Outcome, Score
from reviewtui.rubric.tiers import questions_for
from reviewtui.rubric.types import LEVELS
from reviewtui.session.drafting import notices, take_up, writable
from reviewtui.session.judging import effective_answers, scorecard
from reviewtui.session.opening import Opened, open_review
from reviewtui.session.plans import Published

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from types import TracebackType

    from reviewtui.config import Config
    from reviewtui.model import Finding, Report
    from reviewtui.repository import Range, Repository
    from reviewtui.reviews.draft import Draft
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.rubric.types import AnswerValue, Checklist, Decision, Question, Tier
    from reviewtui.session.options import Options
    from reviewtui.session.plans import Plan


class Session:
    """One reviewer's review of one range. Close it, or use it as a context manager.

    A method that says something raises `RepositoryError` when it cannot be saved; the draft is then as it was.
    `notices` holds what the reviewer should know before beginning, in whole sentences.
    """

    def __init__(self, opened: Opened, clock: Clock = now) -> None:
        """Take up the draft of this range and reviewer, or begin one; nothing is written before the first word."""
        self._opened = opened
        self._clock = clock
        # The terminal saves from worker threads.
        self._saying = threading.Lock()
        self.id = review_id(writable(opened.range.base_ref), writable(opened.head_name))
        self._store = DraftStore(opened.repository.common_dir, self.id, opened.reviewer.email)
        stored = self._store.load()
        self._draft = take_up(opened, self.id, stored.draft, clock())
        self._findings = {finding.fingerprint: finding for finding in opened.report.findings}
        self.notices = notices(opened, stored)

    @classmethod
    def open(cls, options: Options, progress: Callable[[str], None] = lambda _: None, clock: Clock = now) -> Session:
        """Open the review that `options` name; `progress` is told what is being done, in plain words."""
        opened = open_review(options, progress)
        progress("Looking for your draft")
        try:
            return cls(opened, clock)
        except BaseException:
            opened.repository.close()
            raise

    def __enter__(self) -> Self:
        """Return the session itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the repository."""
        self.close()

    def close(self) -> None:
        """End the Git process; nothing is lost, for nothing waits to be saved."""
        self._opened.repository.close()

    @property
    def repository(self) -> Repository:
        """The repository."""
        return self._opened.repository

    @property
    def range(self) -> Range:
        """The two sides, and how they were found."""
        return self._opened.range

    @property
    def config(self) -> Config:
        """The settings in force."""
        return self._opened.config

    @property
    def report(self) -> Report:
        """What the two sides say."""
        return self._opened.report

    @property
    def checklist(self) -> Checklist:
        """The rubric."""
        return self._opened.checklist

    @property
    def tier(self) -> Tier:
        """The strictest tier of the descriptions under review."""
        return self._opened.tier

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that this tier asks, in order."""
        return questions_for(self._opened.checklist, self._opened.tier)

    @property
    def evidence(self) -> Mapping[str, Evidence]:
        """What the rules say to each question, by question id."""
        return self._opened.evidence

    @property
    def draft(self) -> Draft:
        """What the reviewer said so far, in this process and in others."""
        return self._draft

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answer that stands for each question that has one: the reviewer's, else what evidence says."""
        return effective_answers(self._draft, self._opened.evidence)

    def scorecard(self) -> Scorecard:
        """Return what the answers are worth now."""
        return scorecard(self._opened, self._draft)

    def source(self, path: str, side: str) -> str | None:
        """Return the text of a file on one side, "base" or "head"; None when it is not there or cannot be read."""
        snapshot = self._opened.range.base if side == "base" else self._opened.range.head
        try:
            return snapshot.read(path).decode("utf-8", "replace")
        except UnreadableError:
            return None

    def answer(self, question_id: str, value: AnswerValue | None, note: str | None = None) -> Answer:
        """Answer a question; None takes the answer back. Without a note, an earlier note stays."""
        if self.checklist.question(question_id) is None:
            raise UsageError(f"the checklist `{self.checklist.id}` has no question `{question_id}`")

        def said(draft: Draft, at: datetime) -> Draft:
            earlier = draft.answers.get(question_id)
            kept = _kept(note, earlier.note if earlier else "")
            return draft.with_answer(Answer(question_id, value, at, kept, prefilled=self._prefilled(question_id)))

        return self._say(said).answers[question_id]

    def score(self, dimension_id: str, level: int | None, note: str | None = None) -> Score:
        """Give a dimension a level from 1 to 5; None takes it back. Without a note, an earlier note stays."""
        if self.checklist.dimension(dimension_id) is None:
            raise UsageError(f"the checklist `{self.checklist.id}` has no dimension `{dimension_id}`")
        if level is not None and level not in LEVELS:
            raise UsageError(f"{level} is no level: levels go from {LEVELS[0]} to {LEVELS[-1]}")

        def said(draft: Draft, at: datetime) -> Draft:
            earlier = draft.scores.get(dimension_id)
            return draft.with_score(Score(dimension_id, level, at, _kept(note, earlier.note if earlier else "")))

        return self._say(said).scores[dimension_id]

    def comment(self, fingerprint: str, kind: CommentKind, text: str) -> Comment:
        """Comment on a finding, or with an empty fingerprint on the review as a whole."""
        finding = self._finding(fingerprint) if fingerprint else None
        comment = Comment(
            id=secrets.token_hex(6),
            fingerprint=fingerprint,
            spec=writable(finding.where.path) if finding and finding.where else "",
            element=writable(finding.change.element) if finding else "",
            kind=kind,
            text=writable(text),
            at=self._clock(),
        )
        return self._say(lambda draft, at: draft.with_comment(replace(comment, at=at))).comments[comment.id]

    def amend(self, comment_id: str, kind: CommentKind, text: str) -> Comment:
        """Change the kind and the text of a comment; one that was withdrawn comes back."""
        comment = replace(self._comment(comment_id), kind=kind, text=writable(text), withdrawn=False)
        return self._say(lambda draft, at: draft.with_comment(replace(comment, at=at))).comments[comment_id]

    def withdraw(self, comment_id: str) -> Comment:
        """Take a comment back."""
        comment = replace(self._comment(comment_id), withdrawn=True)
        return self._say(lambda draft, at: draft.with_comment(replace(comment, at=at))).comments[comment_id]

    def mark(self, fingerprint: str, *, reviewed: bool) -> Mark:
        """Say that a finding was looked at, or take that back."""
        self._finding(fingerprint)
        return self._say(lambda draft, at: draft.with_mark(Mark(fingerprint, reviewed, at))).marks[fingerprint]

    def decide(self, decision: Decision | None, note: str | None = None) -> Outcome:
        """Say how the review ends; None takes the decision back. Without a note, an earlier note stays."""

        def said(draft: Draft, at: datetime) -> Draft:
            earlier = draft.outcome.note if draft.outcome else ""
            return draft.with_outcome(Outcome(decision, at, _kept(note, earlier)))

        outcome = self._say(said).outcome
        return outcome if outcome is not None else Outcome(decision, self._clock())

    def review(self) -> Review:
        """Return everything that records are made from, as it stands now."""
        return Review(
            id=self.id,
            reviewer=self._opened.reviewer,
            report=self._opened.report,
            merge_base=self._opened.range.merge_base or "",
            checklist=self._opened.checklist,
            answers=self.answers,
            evidence=self._opened.evidence,
            scorecard=self.scorecard(),
            draft=self._draft,
            tool=f"reviewtui {__version__}",
        )

    def plan(self, to: str) -> Plan:
        """Return what publishing to `WORKTREE` or to a branch would write, file by file; nothing is written.

        Raises `ConflictError` when the branch is checked out, or another file stands where one of ours should.
        """
        # Templates cost 60 ms of start-up, which nobody who only answers should pay.
        from reviewtui.session.publishing import plan  # noqa: PLC0415

        return plan(self._opened, self.review(), to)

    def publish(self, plan: Plan) -> Published:
        """Write what was planned: all of it or nothing; the user's index, and for a branch the work tree, stay as is.

        Raises `ConflictError` when the target changed since it was planned, `RepositoryError` when it is refused.
        """
        files = {file.path: file.text.encode() for file in plan.written}
        replaces = {file.path: file.replaces for file in plan.written if file.replaces is not None}
        blobs = {path: blob_oid(content, self.repository.algorithm) for path, content in files.items()}
        if not files:
            return Published((), plan.branch, None)
        # Remembered first: a file that is written and not remembered could never be told from somebody else's.
        self._say(lambda draft, at: draft.with_published(blobs, at))
        if plan.branch is None:
            self.repository.write_worktree(files, replaces=replaces)
            return Published(tuple(files), None, None)
        commit = self.repository.commit_files(plan.branch, files, plan.message, start=plan.start, replaces=replaces)
        return Published(tuple(files), plan.branch, commit)

    def _say(self, said: Callable[[Draft, datetime], Draft]) -> Draft:
        """Put one more word on disk, later than every word before it, and return the draft that holds it."""
        with self._saying:
            spoken = said(self._draft, after(self._draft.updated, self._clock()))
            stored = self._store.save(spoken)
            self._draft = stored.draft or spoken
            return self._draft

    def _prefilled(self, question_id: str) -> AnswerValue | None:
        said = self._opened.evidence.get(question_id)
        return said.value if said else None

    def _finding(self, fingerprint: str) -> Finding:
        finding = self._findings.get(fingerprint)
        if finding is None:
            raise UsageError(f"this review has no finding `{fingerprint}`")
        return finding

    def _comment(self, comment_id: str) -> Comment:
        comment = self._draft.comments.get(comment_id)
        if comment is None:
            raise UsageError(f"this review has no comment `{comment_id}`")
        return comment


def _kept(note: str | None, earlier: str) -> str:
    return earlier if note is None else writable(note)
