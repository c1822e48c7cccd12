"""The rubric as frozen data: a checklist holds dimensions, a dimension holds questions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.model import Verdict

LEVELS = (1, 2, 3, 4, 5)


class AnswerValue(Enum):
    """What a reviewer can say to a question; "unknown" is an answer, and never counts as yes."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"

    @property
    def key(self) -> str:
        """The key that gives this answer in the terminal."""
        return _KEYS[self]

    @property
    def credit(self) -> float:
        """What the answer earns, from 0 to 1; "not applicable" earns nothing, but costs nothing either (`counts`)."""
        return _CREDIT.get(self, 0.0)

    @property
    def counts(self) -> bool:
        """Whether the question weighs in the score at all."""
        return self is not AnswerValue.NOT_APPLICABLE


_KEYS = {
    AnswerValue.YES: "y",
    AnswerValue.PARTLY: "p",
    AnswerValue.NO: "n",
    AnswerValue.NOT_APPLICABLE: "x",
    AnswerValue.UNKNOWN: "u",
}
_CREDIT = {AnswerValue.YES: 1.0, AnswerValue.PARTLY: 0.5}


class Severity(Enum):
    """What a "no" costs: a blocker stops the release, a note is worth saying once."""

    BLOCKER = "blocker"
    MAJOR = "major"
    MINOR = "minor"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """The weight of a question that does not name its own."""
        return _WEIGHTS[self]


_WEIGHTS = {Severity.BLOCKER: 5, Severity.MAJOR: 3, Severity.MINOR: 2, Severity.NOTE: 1}


class Tier(Enum):
    """How much depends on the API; tier-1 is asked most."""

    ONE = "tier-1"
    TWO = "tier-2"
    THREE = "tier-3"


class EvidenceKind(Enum):
    """Whether rules can answer a question, can only tell something about it, or have nothing to say."""

    ANSWERED = "answered"
    INFORMED = "informed"
    HUMAN = "human"


class Stop(Enum):
    """The stop in an API's life at which a question is due."""

    DEFINE = "define"
    DESIGN = "design"
    DEVELOP = "develop"
    TEST = "test"
    SECURE = "secure"
    DEPLOY = "deploy"
    OBSERVE = "observe"
    DISTRIBUTE = "distribute"
    DEPRECATE = "deprecate"

    @property
    def purpose(self) -> str:
        """What is settled at this stop."""
        return _PURPOSES[self]


_PURPOSES = {
    Stop.DEFINE: "who needs it, and for what",
    Stop.DESIGN: "the contract",
    Stop.DEVELOP: "code that keeps to the contract",
    Stop.TEST: "proof that it does",
    Stop.SECURE: "what protects it, and from whom",
    Stop.DEPLOY: "the way out, and the way back",
    Stop.OBSERVE: "what is seen while it runs",
    Stop.DISTRIBUTE: "how consumers find it and begin",
    Stop.DEPRECATE: "how it ends without hurting anybody",
}


class Decision(Enum):
    """The verdicts a review can end in, from best to worst (`rank`)."""

    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve-with-conditions"
    NEEDS_DISCUSSION = "needs-discussion"
    REQUEST_CHANGES = "request-changes"
    REJECT = "reject"

    @property
    def rank(self) -> int:
        """0 for the best verdict, growing as it gets worse."""
        return list(Decision).index(self)

    @property
    def phrase(self) -> str:
        """The verdict in a reader's words."""
        return self.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Question:
    """One observable claim, with what a reviewer needs to judge it.

    `evidence` holds rule ids, with `*` as a wildcard. `fires_mean` is what an open finding of those rules says about
    the question, `silence_means` what it says that none was found; `evidence_verdicts` narrows which findings count
    (empty: all). `formats` are those of the descriptions that it is about (empty: any). An answer that evidence cannot
    give is `UNKNOWN` there, and the question stays with the reviewer, who is shown the table with the id `table`, if
    there is one.
    """

    id: str
    dimension: str
    question: str
    why: str
    guidance: str
    how_to_check: str
    severity_if_no: Severity
    weight: int
    remediation: str
    evidence: tuple[str, ...] = ()
    table: str = ""
    fires_mean: AnswerValue = AnswerValue.UNKNOWN
    silence_means: AnswerValue = AnswerValue.UNKNOWN
    evidence_verdicts: tuple[Verdict, ...] = ()
    roles: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = tuple(Tier)
    formats: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    good: str = ""
    bad: str = ""
    references: tuple[str, ...] = ()

    @property
    def evidence_kind(self) -> EvidenceKind:
        """Whether rules can give an answer, at least to one side, or only inform the one who gives it."""
        if not self.evidence and not self.table:
            return EvidenceKind.HUMAN
        answers = {self.fires_mean, self.silence_means} - {AnswerValue.UNKNOWN}
        return EvidenceKind.ANSWERED if answers else EvidenceKind.INFORMED


@dataclass(frozen=True, slots=True)
class Cap:
    """An open finding that keeps a dimension from a higher level: of these rules, verdicts and methods (empty: any)."""

    rules: tuple[str, ...]
    level: int
    because: str
    verdicts: tuple[Verdict, ...] = ()
    methods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dimension:
    """One side of quality: its weight in percent, what each level from 1 to 5 looks like, and its questions."""

    id: str
    title: str
    weight: int
    anchors: Mapping[int, str]
    questions: tuple[Question, ...]
    minimums: Mapping[Tier, int] = field(default_factory=dict)
    caps: tuple[Cap, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """What a tier asks for besides levels: the shares in percent, the days, and the people; None asks for nothing.

    `human_items` is how many questions people are meant to answer, `notice_days` how long consumers are warned before
    something goes, `answer_days` the working days after which a review should have its answer, `sign_off` the roles
    that have to agree by name.
    """

    human_items: int | None = None
    documentation: int | None = None
    lint: int | None = None
    notice_days: int | None = None
    answer_days: int | None = None
    reviewers: int | None = None
    sign_off: tuple[str, ...] = ()


NEUTRAL = "neutral"
"""The weight profile that every checklist has: the weights that its dimensions name themselves."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A named and versioned rubric; a review records `id` and `version`, so that old answers keep their meaning.

    `weights` holds other weights of the dimensions, by the name of a profile; `profile` is the one in force.
    """

    schema: int
    id: str
    title: str
    version: str
    dimensions: tuple[Dimension, ...]
    means: Mapping[Tier, float] = field(default_factory=dict)
    gates: Mapping[Tier, Gate] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    profile: str = NEUTRAL

    @property
    def questions(self) -> Iterator[Question]:
        """All questions, in the order of the checklist."""
        return (question for dimension in self.dimensions for question in dimension.questions)

    def question(self, question_id: str) -> Question | None:
        """Return the question with this id, if the checklist has it."""
        return next((question for question in self.questions if question.id == question_id), None)

    def dimension(self, dimension_id: str) -> Dimension | None:
        """Return the dimension with this id, if the checklist has it."""
        return next((dimension for dimension in self.dimensions if dimension.id == dimension_id), None)
