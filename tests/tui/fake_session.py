"""A session in memory: it answers like the real one, without Git and without a disk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from reviewtui.anchors import Anchor
from reviewtui.config import Config
from reviewtui.errors import RepositoryError, ReviewtuiError
from reviewtui.model import Report
from reviewtui.repository import WORKTREE
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.looking import News
from reviewtui.reviews.names import Names
from reviewtui.reviews.requirements.case import Case
from reviewtui.reviews.rulings import Rulings, Voice
from reviewtui.reviews.status import Status, status
from reviewtui.reviews.team import Part, Reviewer, Team
from reviewtui.reviews.threads import Thread, everything_said, threads
from reviewtui.reviews.together import Asked, together
from reviewtui.reviews.types import Answer, Comment, CommentKind, Mark, Outcome, Resolution, Ruling, Score, Stance
from reviewtui.reviews.undoing import acted
from reviewtui.reviews.votes import Vote, votes
from reviewtui.rubric.evidence import Evidence, prefill
from reviewtui.rubric.scorecard import Scorecard
from reviewtui.rubric.scoring import Judgment, score
from reviewtui.rubric.types import AnswerValue, Checklist, Decision, Question, Tier
from reviewtui.session.deciding import ruled as decided
from reviewtui.session.plans import Plan, Published
from reviewtui.session.targets import Choice
from reviewtui.session.words import Terms
from tests.tui.fake_history import FakePast
from tests.tui.fake_outside import FakeOutside
from tests.tui.fake_places import FakePlaces
from tests.tui.fake_plans import TARGETS, planned
from tests.tui.fake_records import FakeRecords
from tests.tui.fake_semantics import semantics_of
from tests.tui.fake_undoing import FakeUndoing
from tests.tui.made_up_api import CHECKLIST, REPORT, RULE_IDS, SOURCES

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ANA = Reviewer("Ana", "ana@example.com")
BEN = Reviewer("Ben", "ben@example.com")
NO_TERMS = Terms()
NO_ANCHOR = Anchor("", "", "head")


class FakeSession(FakeUndoing):
    """What was said is in `draft`; set `refuse` to have every word refused."""

    id = "orders-v2-1234"

    def __init__(
        self,
        report: Report = REPORT,
        checklist: Checklist = CHECKLIST,
        sources: Mapping[tuple[str, str], str] = SOURCES,
    ) -> None:
        """Begin a draft in which nothing is said."""
        self.report = report
        self.checklist = checklist
        self.notices: tuple[str, ...] = ()
        self.read_only = ""
        self.news: News | None = None
        self.movement = ""
        self.looked = threading.Event()
        # What opening the review again returns, or why it is refused.
        self.later: FakeSession | ReviewtuiError | None = None
        self.questions: tuple[Question, ...] = tuple(checklist.questions)
        self.evidence: Mapping[str, Evidence] = prefill(checklist, report, RULE_IDS)
        self.draft = begun(self.id, report, checklist)
        self.reviewer = ANA
        self.today = date(2026, 1, 2)
        self.team = Team()
        self.sorted = 0
        self.targets: tuple[Choice, ...] = TARGETS
        self.refuse: ReviewtuiError | None = None
        self.published: list[Plan] = []
        self.tier = Tier.TWO
        self.config = Config()
        # What the screen says and what it does in the background may come at once.
        self._saying = threading.Lock()
        self.closed = threading.Event()
        self.placing = FakePlaces(report, sources)
        self.recorded = FakeRecords()
        self.semantics = semantics_of(sources)
        self.history: FakePast | None = None
        self.outside = FakeOutside(report)
        self._sources = sources

    @property
    def voices(self) -> tuple[Voice, ...]:
        parts = [Voice(part.reviewer, part.draft) for part in self.team.parts.values()]
        carried = [Voice(part.reviewer, part.draft, part.draft.review) for part in self.team.elsewhere]
        return (Voice(self.reviewer, self.draft), *parts, *carried)

    @property
    def votes(self) -> tuple[Vote, ...]:
        return votes(self.report, self.voices)

    def status(self) -> Status:
        asked = Asked(self.report, self.checklist, self.evidence, self.tier, sign_off=tuple(self.config.roles.people))
        case = Case(asked, together(asked, self.voices), self.config, self.today, self.reviewer, self.team.hidden)
        return status(self.id, Names("main", "orders-v2"), case, self.news, START)

    def look(self) -> None:
        if self.refuse is not None:
            raise self.refuse
        self.looked.set()

    def moved(self) -> str:
        return self.movement

    def again(self, progress: Callable[[str], None]) -> FakeSession:
        progress("Comparing apis/orders.yaml")
        if self.later is None or isinstance(self.later, ReviewtuiError):
            raise self.later or RepositoryError("the branch is gone")
        self.later.draft = self.draft
        return self.later

    @property
    def rulings(self) -> Rulings:
        self.sorted += 1
        return Rulings(self.report, self.voices)

    @property
    def threads(self) -> tuple[Thread, ...]:
        return threads(self.voices, self.placing.of(self.voices))

    def join(self, said: Callable[[Draft], Draft], reviewer: Reviewer = BEN, review: str = "") -> None:
        """Let another reviewer say something, in this review or in another one."""
        fresh = replace(self.draft, review=review or self.id, reviewer=reviewer.email, answers={}, rulings={}, marks={})
        part = Part(reviewer, said(replace(fresh, comments={}, resolutions={})), f"{reviewer.slug}.yaml")
        if review:
            self.team = replace(self.team, elsewhere=(*self.team.elsewhere, part))
        else:
            self.team = replace(self.team, parts={**self.team.parts, reviewer.slug: part})

    def scorecard(self) -> Scorecard:
        answers: dict[str, AnswerValue] = {key: said.value for key, said in self.evidence.items() if said.value}
        answers |= {key: answer.value for key, answer in self.draft.answers.items() if answer.value}
        levels = {key: given.level for key, given in self.draft.scores.items() if given.level}
        return score(self.checklist, Judgment(answers, levels), self.report.findings)

    def source(self, path: str, side: str) -> str | None:
        return self._sources.get((side, path))

    def answer(self, question_id: str, value: AnswerValue | None, note: str | None = None) -> Answer:
        earlier = self.draft.answers.get(question_id)
        kept = (earlier.note if earlier else "") if note is None else note
        said = self.evidence.get(question_id)
        answer = Answer(question_id, value, self._now(), kept, prefilled=said.value if said else None)
        self._say(lambda draft: draft.with_answer(answer))
        return answer

    def score(self, dimension_id: str, level: int | None, note: str | None = None) -> Score:
        given = Score(dimension_id, level, self._now(), note or "")
        self._say(lambda draft: draft.with_score(given))
        return given

    def comment(self, fingerprint: str, kind: CommentKind, text: str) -> Comment:
        removed = (one.fingerprint for one in self.report.findings if one.change.head is None)
        return self._remark(
            replace(NO_ANCHOR, side="base" if fingerprint in removed else "head"), kind, text, fingerprint
        )

    def comment_at(self, anchor: Anchor, kind: CommentKind, text: str) -> Comment:
        return self._remark(anchor, kind, text)

    def reply(self, comment_id: str, text: str) -> Comment:
        said = next(one.comment for one in everything_said(self.voices) if one.comment.id == comment_id)
        anchor = Anchor(said.spec, said.pointer, said.side, said.excerpt)
        return self._remark(anchor, CommentKind.NOTE, text, said.fingerprint, said.answers or said.id)

    def resolve(self, comment_id: str, *, resolved: bool = True) -> Resolution:
        resolution = Resolution(comment_id, resolved, self._now())
        self._say(lambda draft: draft.with_resolution(resolution))
        return resolution

    def amend(self, comment_id: str, kind: CommentKind, text: str) -> Comment:
        comment = replace(self.draft.comments[comment_id], kind=kind, text=text, at=self._now())
        self._say(lambda draft: draft.with_comment(comment))
        return comment

    def withdraw(self, comment_id: str) -> Comment:
        comment = replace(self.draft.comments[comment_id], withdrawn=True, at=self._now())
        self._say(lambda draft: draft.with_comment(comment))
        return comment

    def rule_on(self, fingerprint: str, stance: Stance | None, reason: str = "", terms: Terms = NO_TERMS) -> Ruling:
        ruling = ruled(fingerprint, stance, reason, terms, self._now())
        self._say(lambda draft: decided(draft, ruling))
        return ruling

    def mark(self, fingerprint: str, *, reviewed: bool) -> Mark:
        mark = Mark(fingerprint, reviewed, self._now())
        self._say(lambda draft: draft.with_mark(mark))
        return mark

    def decide(self, decision: Decision | None, note: str | None = None) -> Outcome:
        outcome = Outcome(decision, self._now(), note or "")
        self._say(lambda draft: draft.with_outcome(outcome))
        return outcome

    def plan(self, to: str | None = None, *, closing: bool | None = None) -> Plan:
        return planned(self.id, to or WORKTREE, closing=closing)

    def publish(self, plan: Plan) -> Published:
        if self.refuse is not None:
            raise self.refuse
        self.published.append(plan)
        return Published(tuple(file.path for file in plan.written), plan.branch, "c" * 40 if plan.branch else None)

    def records(self) -> FakeRecords:
        return self.recorded

    def past(self, _: str) -> FakePast:
        return self.history or FakePast(self)

    def close(self) -> None:
        self.closed.set()

    def _remark(
        self, anchor: Anchor, kind: CommentKind, text: str, fingerprint: str = "", answers: str = ""
    ) -> Comment:
        comment = commented(f"c{len(self.draft.comments)}", kind, text, anchor, self._now())
        comment = replace(comment, fingerprint=fingerprint, answers=answers)
        self._say(lambda draft: draft.with_comment(comment))
        return comment

    def _now(self) -> datetime:
        return self.draft.updated + timedelta(seconds=1)

    def _say(self, said: Callable[[Draft], Draft]) -> None:
        if self.refuse is not None:
            raise self.refuse
        with self._saying:
            before = self.draft
            spoken = said(before)
            self.draft = acted(before, spoken, spoken.updated)


def ruled(
    fingerprint: str, stance: Stance | None, reason: str = "", terms: Terms = NO_TERMS, at: datetime = START
) -> Ruling:
    """Return what somebody decides."""
    return Ruling(
        fingerprint,
        stance,
        at,
        reason,
        terms.operation,
        owner=terms.owner,
        until=terms.until,
        approved_by=terms.approved_by,
        precedent=terms.precedent,
    )


def commented(name: str, kind: CommentKind, text: str, anchor: Anchor = NO_ANCHOR, at: datetime = START) -> Comment:
    """Return what somebody comments on an element."""
    return Comment(
        name, "", anchor.spec, "", kind, text, at, side=anchor.side, pointer=anchor.pointer, excerpt=anchor.excerpt
    )


def begun(review: str, report: Report, checklist: Checklist) -> Draft:
    """Return a draft in which nothing is said."""
    return Draft(
        review=review,
        reviewer="ana@example.com",
        base=report.base.ref,
        head=report.head.ref,
        checklist=checklist.id,
        checklist_version=checklist.version,
        created=START,
        updated=START,
    )
