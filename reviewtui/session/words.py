"""What a reviewer can say in a review that is open; every word is on disk when the method that takes it returns."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from reviewtui.anchors import Anchor
from reviewtui.errors import ConflictError, UnreadableError, UsageError
from reviewtui.reviews.looking import seen_in
from reviewtui.reviews.moment import Clock, after
from reviewtui.reviews.names import writable
from reviewtui.reviews.types import (
    Answer,
    Comment,
    CommentKind,
    Look,
    Mark,
    Outcome,
    Resolution,
    Ruling,
    Score,
    Stance,
)
from reviewtui.reviews.undoing import acted
from reviewtui.rubric.types import LEVELS
from reviewtui.session.deciding import check_ruling, ruled
from reviewtui.session.drafting import take_up
from reviewtui.session.placing import Placing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from reviewtui.model import Finding
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.store import DraftStore
    from reviewtui.rubric.types import AnswerValue, Decision
    from reviewtui.session.opening import Opened


# How long a waiver holds unless somebody says otherwise.
_WAIVED_DAYS = 90
# What a remark on the review as a whole is about.
_WHOLE = Anchor("", "", "head")


@dataclass(frozen=True, slots=True)
class Terms:
    """What goes with a ruling: the one operation that it is for (empty: all), who acts, until when, who approved."""

    operation: str = ""
    owner: str = ""
    until: date | None = None
    approved_by: str = ""
    precedent: bool = False

    def of_a_waiver(self, owner: str, today: date) -> Terms:
        """Return the terms with what a waiver must have: without an owner this one, without a last day some months."""
        return replace(self, owner=self.owner or owner, until=self.until or today + timedelta(days=_WAIVED_DAYS))


class Words:
    """Takes the reviewer's words into the draft; each method raises `RepositoryError` when its word cannot be saved."""

    _elsewhere: tuple[Draft, ...] = ()
    """The reviewer's drafts of other reviews."""

    def __init__(self, opened: Opened, store: DraftStore, draft: Draft, clock: Clock) -> None:
        """Go on with a draft that is on disk, or begin one with the first word."""
        self._opened = opened
        self._store = store
        self._draft = draft
        self._clock = clock
        self.read_only = ""
        self.placing = Placing(opened)
        # The terminal saves from worker threads.
        self._saying = threading.Lock()
        self._findings = {finding.fingerprint: finding for finding in opened.report.findings}

    @property
    def draft(self) -> Draft:
        """What the reviewer said so far, in this process and in others."""
        return self._draft

    def source(self, path: str, side: str) -> str | None:
        """Return the text of a file on one side, "base" or "head"; None when it is not there or cannot be read."""
        snapshot = self._opened.range.base if side == "base" else self._opened.range.head
        try:
            return snapshot.read(path).decode("utf-8", "replace")
        except UnreadableError:
            return None

    def answer(self, question_id: str, value: AnswerValue | None, note: str | None = None) -> Answer:
        """Answer a question; None takes the answer back. Without a note, an earlier note stays."""
        if self._opened.checklist.question(question_id) is None:
            raise UsageError(f"the checklist `{self._opened.checklist.id}` has no question `{question_id}`")

        def said(draft: Draft, at: datetime) -> Draft:
            earlier = draft.answers.get(question_id)
            kept = _kept(note, earlier.note if earlier else "")
            answer = Answer(question_id, value, at, kept)
            told = self._opened.evidence.get(question_id)
            if told is not None:
                answer = replace(answer, prefilled=told.value, evidence=writable(told.sentence))
            return draft.with_answer(answer)

        return self._say(said).answers[question_id]

    def score(self, dimension_id: str, level: int | None, note: str | None = None) -> Score:
        """Give a dimension a level from 1 to 5; None takes it back. Without a note, an earlier note stays."""
        if self._opened.checklist.dimension(dimension_id) is None:
            raise UsageError(f"the checklist `{self._opened.checklist.id}` has no dimension `{dimension_id}`")
        if level is not None and level not in LEVELS:
            raise UsageError(f"{level} is no level: levels go from {LEVELS[0]} to {LEVELS[-1]}")

        def said(draft: Draft, at: datetime) -> Draft:
            earlier = draft.scores.get(dimension_id)
            return draft.with_score(Score(dimension_id, level, at, _kept(note, earlier.note if earlier else "")))

        return self._say(said).scores[dimension_id]

    def comment(self, fingerprint: str, kind: CommentKind, text: str) -> Comment:
        """Comment on a finding, or with an empty fingerprint on the review as a whole."""
        if not fingerprint:
            return self._remark(_WHOLE, kind, text)
        finding = self._finding(fingerprint)
        anchor = self.placing.of_finding(finding) or _WHOLE
        return self._remark(anchor, kind, text, fingerprint=fingerprint, element=finding.change.element)

    def comment_at(self, anchor: Anchor, kind: CommentKind, text: str) -> Comment:
        """Comment on an element of a description, whether or not anything was found there."""
        return self._remark(anchor, kind, text)

    def reply(self, comment_id: str, text: str) -> Comment:
        """Answer a comment, of anybody; the reply stands where the comment does."""
        said = self._comment_of_anybody(comment_id)
        anchor = Anchor(said.spec, said.pointer, said.side, said.excerpt)
        about = (said.fingerprint, said.element, said.answers or said.id)
        return self._remark(anchor, CommentKind.NOTE, text, *about)

    def resolve(self, comment_id: str, *, resolved: bool = True) -> Resolution:
        """Say that a comment, of anybody, is settled, or that it is not."""
        comment = self._comment_of_anybody(comment_id)
        root = comment.answers or comment.id
        said = self._say(lambda draft, at: draft.with_resolution(Resolution(root, resolved, at)))
        return said.resolutions[root]

    def amend(self, comment_id: str, kind: CommentKind, text: str) -> Comment:
        """Change the kind and the text of a comment of one's own; one that was withdrawn comes back."""
        comment = replace(self._comment(comment_id), kind=kind, text=writable(text), withdrawn=False)
        return self._say(lambda draft, at: draft.with_comment(replace(comment, at=at))).comments[comment_id]

    def withdraw(self, comment_id: str) -> Comment:
        """Take a comment of one's own back."""
        comment = replace(self._comment(comment_id), withdrawn=True)
        return self._say(lambda draft, at: draft.with_comment(replace(comment, at=at))).comments[comment_id]

    def rule_on(self, fingerprint: str, stance: Stance | None, reason: str = "", terms: Terms = Terms()) -> Ruling:
        """Decide about a finding, for all its operations or for one; None takes that back.

        To accept or to waive takes a reason, and a waiver an owner and a last day: `UsageError` without. Who decides
        about a finding as a whole has looked at it.
        """
        finding = self._finding(fingerprint)
        check_ruling(finding, stance, reason, terms, self._clock().date())
        ruling = Ruling(
            fingerprint,
            stance,
            self._clock(),
            reason=writable(reason).strip(),
            operation=terms.operation,
            rule=finding.rule,
            spec=writable(self._spec_of(finding)),
            element=writable(finding.change.element),
            owner=writable(terms.owner).strip(),
            until=terms.until,
            approved_by=writable(terms.approved_by).strip(),
            precedent=terms.precedent,
        )
        return self._say(lambda draft, at: ruled(draft, replace(ruling, at=at))).rulings[ruling.key]

    def look(self) -> None:
        """Remember that the reviewer sees the change as it is now; what comes later is new to them."""
        report = self._opened.report
        seen = Look(report.base.commit or "", report.head.commit or "", seen_in(report), self._clock())
        latest = max(self._draft.looks.values(), key=lambda look: look.at, default=None)
        if latest is None or latest.key != seen.key:
            self._say(lambda draft, at: draft.with_look(replace(seen, at=at)))

    def mark(self, fingerprint: str, *, reviewed: bool) -> Mark:
        """Say that a finding was looked at, or take that back."""
        self._finding(fingerprint)
        return self._say(lambda draft, at: draft.with_mark(Mark(fingerprint, reviewed, at))).marks[fingerprint]

    def decide(self, decision: Decision | None, note: str | None = None) -> Outcome:
        """Say how the review ends; None takes the decision back. Without a note, an earlier note stays."""

        def said(draft: Draft, at: datetime) -> Draft:
            earlier = draft.outcome.note if draft.outcome else ""
            head = self._opened.report.head.commit or ""
            return draft.with_outcome(
                Outcome(decision, at, _kept(note, earlier), self._opened.roles, head, frozenset(self._findings))
            )

        outcome = self._say(said).outcome
        return outcome if outcome is not None else Outcome(decision, self._clock())

    def _begin_to_write(self) -> None:
        """Go on from what is on disk now; raises `ConflictError` while another process has the review open."""
        self._store.hold(self._clock())
        self._draft = take_up(self._opened, self._store.load().draft, self._clock())
        self.read_only = ""

    def _say(self, said: Callable[[Draft, datetime], Draft]) -> Draft:
        """Put one more word on disk, later than every word before it, and return the draft that holds it."""
        return self._keep(lambda draft, at: acted(draft, said(draft, at), at))

    def _keep(self, change: Callable[[Draft, datetime], Draft | None]) -> Draft:
        """Put on disk what `change` makes of the draft, if it makes anything of it, and return what holds now."""
        if self._opened.options.read_only:
            raise ConflictError(
                "nothing is kept of what is only looked at", hint="`reviewtui review` opens a review to say something."
            )
        with self._saying:
            if not self._store.held:
                self._begin_to_write()
            changed = change(self._draft, after(self._draft.updated, self._clock()))
            if changed is not None:
                self._draft = self._store.save(changed).draft or changed
            return self._draft

    def _remark(
        self, anchor: Anchor, kind: CommentKind, text: str, fingerprint: str = "", element: str = "", answers: str = ""
    ) -> Comment:
        comment = Comment(
            id=secrets.token_hex(6),
            fingerprint=fingerprint,
            spec=writable(anchor.spec),
            element=writable(element),
            kind=kind,
            text=writable(text),
            at=self._clock(),
            side=anchor.side,
            pointer=writable(anchor.pointer),
            excerpt=writable(anchor.excerpt),
            answers=answers,
            commit=self.placing.commit(anchor.side) if anchor.spec else "",
        )
        return self._say(lambda draft, at: draft.with_comment(replace(comment, at=at))).comments[comment.id]

    def _finding(self, fingerprint: str) -> Finding:
        finding = self._findings.get(fingerprint)
        if finding is None:
            raise UsageError(f"this review has no finding `{fingerprint}`")
        return finding

    def _spec_of(self, finding: Finding) -> str:
        """Return the path of the description that a finding is about; it may stand in another file."""
        return next((spec.path for spec in self._opened.report.specs if finding in spec.findings), "")

    def _comment(self, comment_id: str) -> Comment:
        comment = self._draft.comments.get(comment_id)
        if comment is None:
            raise UsageError(f"this review has no comment `{comment_id}`")
        return comment

    def _drafts(self) -> Iterator[Draft]:
        """Yield all that was said, one's own first, then by others, then in other reviews."""
        team = self._opened.team
        yield self._draft
        yield from (part.draft for part in (*team.parts.values(), *team.elsewhere))
        yield from self._elsewhere

    def _comment_of_anybody(self, comment_id: str) -> Comment:
        found = (draft.comments[comment_id] for draft in self._drafts() if comment_id in draft.comments)
        comment = next(found, None)
        return comment if comment is not None else self._comment(comment_id)


def _kept(note: str | None, earlier: str) -> str:
    return earlier if note is None else writable(note)
