"""What is measured in one description: scores, and tables for the questions that only people can answer."""

from __future__ import annotations

from dataclasses import dataclass

from reviewtui.places import Operation

# So many digits are exact for any number of checks; those after them are noise of adding up.
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Score:
    """A share in percent, and what the tier asks for; `share` is None where there was nothing to measure."""

    share: float | None
    wanted: int

    @classmethod
    def of(cls, part: float, whole: float, wanted: int) -> Score:
        """Return the share that a part is of the whole."""
        return cls(round(100 * part / whole, _DIGITS) if whole else None, wanted)

    @property
    def reached(self) -> bool:
        """Whether it is as high as the tier asks; what cannot be measured is not held against anybody."""
        return self.share is None or self.share >= self.wanted


@dataclass(frozen=True, slots=True)
class Compliance:
    """How far a description keeps to the design rules that can be checked for certain.

    `rules` of them apply and `kept` hold everywhere; `asked` counts the elements they were put to, `failed` those
    that do not pass. `costliest` are the rules that cost most of the score, the worst first.
    """

    score: Score
    rules: int
    kept: int
    asked: int
    failed: int
    costliest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """One part of the documentation of operations: its mean share over those that need it, and how many they are."""

    name: str
    share: float
    operations: int


@dataclass(frozen=True, slots=True)
class OperationTexts:
    """How much of an operation is explained, in percent, and which parts are missing or incomplete."""

    operation: Operation
    share: float
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of what a reader needs is written: over `operations`, by aspect, and for the worst of them."""

    score: Score
    operations: int
    aspects: tuple[Aspect, ...]
    worst: tuple[OperationTexts, ...]


@dataclass(frozen=True, slots=True)
class Posture:
    """What the rules say to one risk of the OWASP API Security Top 10: checks passed and failed.

    `rules` are those that had something to look at; without any, only people can answer. `hints` are what rules mind
    that go by names and texts. `people` is what no description tells.
    """

    risk: str
    title: str
    rules: tuple[str, ...]
    passed: int
    failed: int
    hints: int
    people: str


@dataclass(frozen=True, slots=True)
class Scores:
    """All that is measured in a description; `tier` decides what is asked for."""

    tier: str
    compliance: Compliance
    documentation: Completeness
    security: tuple[Posture, ...]


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """What a description holds of one kind, for a question that a person answers by reading it.

    `path` names the description. `rows` are the first of `count`; each has a cell for every one of the `columns`.
    """

    id: str
    path: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int

    @property
    def more(self) -> int:
        """How many rows are not shown."""
        return self.count - len(self.rows)
