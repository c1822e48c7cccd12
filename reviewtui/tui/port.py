"""What the terminal asks of a session; the real one does Git and disk, the one in tests does neither."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from reviewtui.tui.undo_port import Undoing

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.anchors import Anchor
    from reviewtui.config import Config
    from reviewtui.model import Report
    from reviewtui.places import SideName
    from reviewtui.records.kind import Kind, Log
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.looking import News
    from reviewtui.reviews.rulings import Rulings, Voice
    from reviewtui.reviews.status import Status
    from reviewtui.reviews.team import Reviewer, Team
    from reviewtui.reviews.threads import Thread
    from reviewtui.reviews.types import CommentKind, Stance
    from reviewtui.reviews.votes import Vote
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.rubric.types import AnswerValue, Checklist, Decision, Question
    from reviewtui.session import Plan, Published
    from reviewtui.session.recording import Order
    from reviewtui.session.renewing import Renewal
    from reviewtui.session.targets import Choice
    from reviewtui.session.words import Terms
    from reviewtui.tui.history_port import PastPort
    from reviewtui.tui.outside_port import Outside
    from reviewtui.tui.semantic_port import SemanticPages


class Places(Protocol):
    """Finds what can be commented on."""

    def at_line(self, path: str, side: SideName, line: int) -> Anchor:
        """Return what stands at a line, counted from 1; raises `ReviewtuiError` when the file cannot be read."""
        ...


class Records(Protocol):
    """The records of the repository. All of its methods may raise `ReviewtuiError`; then nothing was changed."""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of records that there are."""
        ...

    @property
    def targets(self) -> tuple[Choice, ...]:
        """Where records can be written, what the configuration says first."""
        ...

    def log(self, kind: Kind) -> Log:
        """Return the records of a kind where the configuration says that they are written."""
        ...

    def plan(self, order: Order) -> Plan:
        """Return what writing a record would do; nothing is written."""
        ...

    def refresh(self, kind: Kind, name: str, to: str | None = None) -> Renewal:
        """Return what would bring a record up to date with the review; `name` may be its path."""
        ...

    def write(self, plan: Plan) -> Published:
        """Write what was planned: all of it or nothing."""
        ...


class ReviewSession(Undoing, Protocol):
    """A review that is open. Every method that says something has it on disk when it returns.

    All of them may raise `ReviewtuiError`; then nothing was changed.
    """

    @property
    def id(self) -> str:
        """What names the review."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reviewer should know before beginning, in whole sentences."""
        ...

    @property
    def read_only(self) -> str:
        """Why what is said cannot be saved, in whole sentences; empty when it can be."""
        ...

    @property
    def config(self) -> Config:
        """The settings in force."""
        ...

    @property
    def report(self) -> Report:
        """What the two versions say."""
        ...

    @property
    def checklist(self) -> Checklist:
        """The rubric."""
        ...

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are due, in order."""
        ...

    @property
    def evidence(self) -> Mapping[str, Evidence]:
        """What the rules say to each question, by question id."""
        ...

    @property
    def draft(self) -> Draft:
        """What the reviewer said so far."""
        ...

    @property
    def reviewer(self) -> Reviewer:
        """Who reviews."""
        ...

    @property
    def today(self) -> date:
        """The day that terms are counted from."""
        ...

    @property
    def team(self) -> Team:
        """What the other reviewers said, as far as it may be heard; the same object until that changes."""
        ...

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Everybody who said something that one may hear, the reviewer first."""
        ...

    @property
    def votes(self) -> tuple[Vote, ...]:
        """What everybody decided about the change, and whether it still holds."""
        ...

    @property
    def news(self) -> News | None:
        """What came and went since the reviewer last saw another state of the change; None the first time."""
        ...

    @property
    def rulings(self) -> Rulings:
        """What everybody decided about each finding."""
        ...

    @property
    def threads(self) -> tuple[Thread, ...]:
        """What everybody commented, as conversations, each at the place where its element stands now."""
        ...

    @property
    def placing(self) -> Places:
        """Finds what can be commented on."""
        ...

    @property
    def outside(self) -> Outside:
        """What leads out of the review."""
        ...

    def status(self) -> Status:
        """Return how the review stands now: what is asked for, who spoke, and what is new."""
        ...

    def look(self) -> object:
        """Remember that the reviewer sees the change as it is now; what comes later is new to them."""
        ...

    def moved(self) -> str:
        """Return in a few words what became of the head since the review was opened; empty while it stands."""
        ...

    def again(self, progress: Progress) -> ReviewSession:
        """Open the same review as it stands now; it goes on from all that was said in this one."""
        ...

    def scorecard(self) -> Scorecard:
        """Return what the answers are worth now."""
        ...

    def source(self, path: str, side: str) -> str | None:
        """Return the text of a file on one side, "base" or "head"; None when it is not there."""
        ...

    def answer(self, question_id: str, value: AnswerValue | None, note: str | None = None) -> object:
        """Answer a question; None takes the answer back. Without a note, an earlier note stays."""
        ...

    def score(self, dimension_id: str, level: int | None, note: str | None = None) -> object:
        """Give a dimension a level from 1 to 5; None takes it back. Without a note, an earlier note stays."""
        ...

    def comment(self, fingerprint: str, kind: CommentKind, text: str) -> object:
        """Comment on a finding, or with an empty fingerprint on the review as a whole."""
        ...

    def comment_at(self, anchor: Anchor, kind: CommentKind, text: str) -> object:
        """Comment on an element, whether or not anything was found there."""
        ...

    def reply(self, comment_id: str, text: str) -> object:
        """Answer a comment, of anybody."""
        ...

    def resolve(self, comment_id: str, *, resolved: bool = True) -> object:
        """Say that a conversation is settled, or that it is not."""
        ...

    def amend(self, comment_id: str, kind: CommentKind, text: str) -> object:
        """Change a comment of one's own."""
        ...

    def withdraw(self, comment_id: str) -> object:
        """Take a comment of one's own back."""
        ...

    def rule_on(self, fingerprint: str, stance: Stance | None, reason: str = "", terms: Terms = ...) -> object:
        """Decide about a finding, or about one operation that it reaches; None takes that back."""
        ...

    def mark(self, fingerprint: str, *, reviewed: bool) -> object:
        """Say that a finding was looked at, or take that back."""
        ...

    def decide(self, decision: Decision | None, note: str | None = None) -> object:
        """Say how the review ends; None takes the decision back."""
        ...

    @property
    def targets(self) -> tuple[Choice, ...]:
        """Where the review can be published, what the configuration says first."""
        ...

    def plan(self, to: str | None = None, *, closing: bool | None = None) -> Plan:
        """Return what publishing would write; nothing is written.

        `closing` asks for the files that sum the review up, or for one's own part only; None for what fits.
        """
        ...

    def publish(self, plan: Plan) -> Published:
        """Write what was planned: all of it or nothing."""
        ...

    @property
    def semantics(self) -> SemanticPages:
        """Makes pages of operations and components, before and after."""
        ...

    def past(self, spec: str) -> PastPort:
        """Return what opens the history of a description, and any two commits of it as a review."""
        ...

    def records(self) -> Records:
        """Return the records of the repository, beside what the review says as it stands now."""
        ...

    def close(self) -> None:
        """End what runs in the background."""
        ...


Progress: TypeAlias = Callable[[str], None]
Opener: TypeAlias = Callable[[Progress], ReviewSession]
