"""A review that is open: every word of the reviewer is on disk when the method that takes it returns."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from reviewtui import __version__
from reviewtui.repository.snapshot import blob_oid
from reviewtui.reviews.moment import Clock, now
from reviewtui.reviews.review import Review
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import Answer
from reviewtui.rubric.tiers import questions_for
from reviewtui.session.carrying import own_drafts_elsewhere, taken_over
from reviewtui.session.drafting import hold, notices, take_up
from reviewtui.session.hearing import Hearing
from reviewtui.session.judging import effective_answers, scorecard
from reviewtui.session.opening import Opened, open_review
from reviewtui.session.plans import Published, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reviewtui.config import Config
    from reviewtui.model import Report
    from reviewtui.repository import Range, Repository
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.rulings import Rulings
    from reviewtui.reviews.team import Reviewer
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.rubric.types import Checklist, Question, Tier
    from reviewtui.semantics import Semantics
    from reviewtui.session.ground import Ground
    from reviewtui.session.options import Options
    from reviewtui.session.outside import Outside
    from reviewtui.session.past import Past
    from reviewtui.session.plans import Plan
    from reviewtui.session.recording import Recording
    from reviewtui.session.targets import Choice


class Session(Hearing):
    """One reviewer's review of one range. Close it, or use it as a context manager.

    A method that says something raises `RepositoryError` when it cannot be saved; the draft is then as it was.
    `notices` holds what the reviewer should know before beginning, in whole sentences. `read_only` says why what they
    say cannot be saved, such as who has the review open already; it is empty when it can be.
    """

    def __init__(self, opened: Opened, clock: Clock = now, *, writing: bool = True) -> None:
        """Take up the draft of this range and reviewer, or begin one; no draft is written before the first word."""
        # What this process committed itself is no news.
        self._commits: set[str] = set()
        self._scored: tuple[Draft, Rulings, Scorecard] | None = None
        store = DraftStore(opened.repository.common_dir, opened.review, opened.reviewer.email)
        began = clock()
        read_only = opened.options.read_only or (hold(store, began) if writing else "")
        try:
            stored = store.load()
            elsewhere = own_drafts_elsewhere(opened)
            renamed = taken_over(opened, elsewhere, began) if stored.draft is None else None
            super().__init__(opened, store, take_up(opened, stored.draft or renamed, began), elsewhere, clock)
            self.read_only = read_only
            self.notices = notices(opened, stored, renamed, read_only)
        except BaseException:
            store.release()
            raise

    @classmethod
    def open(cls, options: Options, progress: Callable[[str], None] = lambda _: None, clock: Clock = now) -> Session:
        """Open the review that `options` name; `progress` is told what is being done, in plain words."""
        opened = _open(options, progress, clock)
        progress("Looking for your draft")
        try:
            return cls(opened, clock, writing=options.writing)
        except BaseException:
            opened.repository.close()
            raise

    @classmethod
    def read(cls, options: Options, clock: Clock = now) -> Session:
        """Open a review to be read only: also where a commit is all that says which one it is."""
        # Who writes waits for nothing of it to load.
        from reviewtui.session.nameless import as_published  # noqa: PLC0415

        opened = open_review(options, lambda _: None, clock)
        try:
            return cls(as_published(opened), clock, writing=False)
        except BaseException:
            opened.repository.close()
            raise

    def __enter__(self) -> Self:
        """Return the session itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the repository."""
        self.close()

    def close(self) -> None:
        """End the Git process, and let others write; nothing is lost, for nothing waits to be saved."""
        with self._saying:
            self._store.release()
        self._opened.repository.close()

    @property
    def repository(self) -> Repository:
        """The repository."""
        return self._opened.repository

    @property
    def ground(self) -> Ground:
        """The repository as something to write to."""
        return self._opened.ground

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
    def reviewer(self) -> Reviewer:
        """Who reviews."""
        return self._opened.reviewer

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that the reviewer speaks for, by the repository's configuration."""
        return self._opened.roles

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answer that stands for each question that has one: the reviewer's, else what evidence says."""
        return effective_answers(self._draft, self._opened.evidence)

    def moved(self) -> str:
        """Return in a few words what became of the head since the review was opened; empty while it stands."""
        from reviewtui.session.moving import moved  # noqa: PLC0415 - who never asks waits for nothing

        return moved(self._opened, self._commits)

    @property
    def outside(self) -> Outside:
        """What leads out of the review: to the other version, to the work tree, into a document."""
        from reviewtui.session.outside import Outside  # noqa: PLC0415 - as above

        return Outside(self._opened, self.placing, self.review)

    @cached_property
    def semantics(self) -> Semantics:
        """Makes pages of operations and components, before and after; what was read for one is kept for the others."""
        from reviewtui.semantics import Semantics  # noqa: PLC0415 - as above

        return Semantics(self._opened.range.base, self._opened.range.head, self.report.findings)

    def past(self, spec: str) -> Past:
        """Return what opens the history of a description, seen from the head, and any two commits of it as a review."""
        from reviewtui.session.past import past_of  # noqa: PLC0415 - as above

        return past_of(self._opened, spec)

    def records(self) -> Recording:
        """Return the records of the repository, beside what the review says as it stands now."""
        # Most reviews make no record, and none needs them before one is asked for.
        from reviewtui.session.recording import Recording  # noqa: PLC0415

        return Recording.of(self)

    def again(self, progress: Callable[[str], None]) -> Session:
        """Open the same review as it stands now; it takes the draft over from this one with its first word.

        Raises `ConflictError` when what was asked for means another review now.
        """
        from reviewtui.session.moving import checked  # noqa: PLC0415 - as above

        options = replace(self._opened.options, writing=False)
        return checked(type(self).open(options, progress, self._clock), self)

    def scorecard(self) -> Scorecard:
        """Return what the answers are worth now; counted anew only when something was said since."""
        said, ruled = self._draft, self.rulings
        if self._scored is None or self._scored[0] is not said or self._scored[1] is not ruled:
            self._scored = (said, ruled, scorecard(self._opened, said, ruled))
        return self._scored[2]

    def review(self) -> Review:
        """Return everything that records are made from, as it stands now."""
        from reviewtui.reviews.requirements.listing import requirements  # noqa: PLC0415 - as above
        from reviewtui.session.following import provenance  # noqa: PLC0415 - as above

        return Review(
            id=self.id,
            names=self._opened.names,
            reviewer=self._opened.reviewer,
            report=self._opened.report,
            merge_base=self._opened.range.merge_base or "",
            checklist=self._opened.checklist,
            answers=self.answers,
            evidence=self._opened.evidence,
            scorecard=self.scorecard(),
            draft=self._draft,
            tool=f"reviewtui {__version__}",
            together=self.together,
            threads=self.threads,
            requirements=requirements(replace(self._case, me=None)),
            provenance=provenance(self._opened),
        )

    @property
    def targets(self) -> tuple[Choice, ...]:
        """Where the review can be published, what the configuration says first."""
        from reviewtui.session.targets import choices  # noqa: PLC0415 - as above

        return choices(self._opened.ground)

    def plan(self, to: str | None = None, *, closing: bool | None = None, verify: bool = True) -> Plan:
        """Return what publishing would write, file by file; nothing is written.

        `to` is `WORKTREE`, a branch, `head` (the branch under review) or `review` (a branch beside it); without it,
        what the configuration says. `closing` asks for the report and the decision record, or for one's own part only;
        without it, that depends on whether others take part. Without `verify` the user's hooks are passed over.
        Raises `ConflictError` when the branch is checked out, or another file stands where one of ours should.
        """
        # Templates cost 60 ms of start-up, which nobody who only answers should pay.
        from reviewtui.session.publishing import plan  # noqa: PLC0415

        return plan(self._opened, self.review(), Wish(to, closing, verify))

    def publish(self, plan: Plan, *, prompts: bool = False) -> Published:
        """Write what was planned: all of it or nothing; the user's index, and for a branch the work tree, stay as is.

        `prompts` lets a program that signs ask at the terminal. Raises `ConflictError` when the target changed since it
        was planned, `RepositoryError` when it is refused.
        """
        algorithm = self.repository.algorithm
        blobs = {file.path: blob_oid(file.text.encode(), algorithm) for file in plan.written}
        if blobs:
            # Remembered first: a file that is written and not remembered could never be told from somebody else's.
            self._say(lambda draft, at: draft.with_published(blobs, at))
        from reviewtui.session.writing import write  # noqa: PLC0415 - as above

        published = write(self.repository, plan, prompts=prompts)
        if published.commit is not None:
            self._commits.add(published.commit)
        return published


def _open(options: Options, progress: Callable[[str], None], clock: Clock) -> Opened:
    if not options.apart:
        return open_review(options, progress, clock)
    from reviewtui.session.apart import open_apart  # noqa: PLC0415 - only a screen needs it

    return open_apart(options, progress, clock)
