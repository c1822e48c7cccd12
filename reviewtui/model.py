"""The types that travel from a Git ref to a finding; plain frozen data, no behaviour of any one format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.kinds import Kind
from reviewtui.places import Counterpart, EarlierVersion, Likeness, Location, Operation, Problem, Share

if TYPE_CHECKING:
    # Comparing measures nothing, and does not wait for this to load.
    from reviewtui.figures import EvidenceTable, Scores
    from reviewtui.standing import Standing

__all__ = [
    "Change", "Counterpart", "Direction", "Disposition", "EarlierVersion", "Effect", "Finding", "How", "JsonValue",
    "Kind", "Layer", "Level", "Likeness", "Location", "Operation", "Problem", "Report", "Revision", "RuleTally",
    "Share", "SpecReport", "SpecStatus", "Verdict",
]  # fmt: skip

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


class Verdict(IntEnum):
    """What a difference means to a consumer; ordered, so that `max` is the worst."""

    INFO = 0
    SAFE = 1
    DANGEROUS = 2
    BREAKING = 3

    @property
    def word(self) -> str:
        """The word shown to people and written to JSON."""
        return self.name.lower()


class Level(IntEnum):
    """How much a design rule minds; ordered, so that `max` is the worst."""

    INFO = 0
    WARN = 1
    ERROR = 2

    @property
    def word(self) -> str:
        """The word shown to people and written to JSON."""
        return self.name.lower()

    @property
    def verdict(self) -> Verdict:
        """What it means to consumers: a design that is wrong endangers them, but breaks nobody who works with it."""
        return Verdict.DANGEROUS if self is Level.ERROR else Verdict.INFO


class Layer(Enum):
    """Which compatibility a finding is about (AIP-180): bytes, generated code, or meaning."""

    WIRE = "wire"
    SOURCE = "source"
    SEMANTIC = "semantic"


class Direction(Enum):
    """Who sends the value: the consumer (request), the API (response), both, or nobody."""

    REQUEST = "request"
    RESPONSE = "response"
    BOTH = "both"
    NONE = "none"

    def turned(self) -> Direction:
        """Return the direction seen from the other side, as callbacks and webhooks are."""
        return _TURNED.get(self, self)


_TURNED = {Direction.REQUEST: Direction.RESPONSE, Direction.RESPONSE: Direction.REQUEST}


class Effect(Enum):
    """What a difference does to the set of values that are valid."""

    WIDENS = "widens"
    NARROWS = "narrows"
    REPLACES = "replaces"
    UNKNOWN = "unknown"
    ANNOTATES = "annotates"

    def inverted(self) -> Effect:
        """Return the effect as `not` sees it."""
        return _INVERTED.get(self, self)


_INVERTED = {Effect.WIDENS: Effect.NARROWS, Effect.NARROWS: Effect.WIDENS}


class How(Enum):
    """Whether the element came, went, stayed and differs, or is looked at as it stands."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    STANDS = "stands"


class Disposition(Enum):
    """What was decided about a finding, apart from what it is."""

    OPEN = "open"
    WAIVED = "waived"
    SUNSET = "sunset"
    STABILITY = "stability"
    # Of design rules only: the base had it already; the description itself says why it is so.
    STOOD_BEFORE = "stood-before"
    IGNORED = "ignored"


class SpecStatus(Enum):
    """How a description as a whole differs between base and head."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between base and head, without judgement.

    `fact` names what of the element differs ("required", "maxLength"); empty when the element itself came or went and
    nothing more is to be said. `before` and `after` are JSON values, `None` where there was none. `subject` names the
    element in a reader's words, `place` says where it is used, and `element` is its address, stable under reordering
    and line moves, from which fingerprints are made. `witness` holds a value of the element that was valid and is not
    any more (in a response: that could not come and now can), or nothing. `counterparts` are the guesses at what came
    for something that went, or the reverse.
    """

    kind: Kind
    how: How
    fact: str
    before: JsonValue
    after: JsonValue
    effect: Effect
    direction: Direction
    subject: str
    place: str
    element: str
    base: Location | None
    head: Location | None
    used_by: tuple[Operation, ...] = ()
    witness: tuple[JsonValue, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that applied: its verdict, what it says, and the change that it judges.

    For a design rule, `level` says how much it minds, and the change is the element as it stands. One that is told once
    for many places has their `count`, and the first of them in `places`. `reason` is why somebody answers for it.
    `consumers` are those who use what a change reaches, by name, as far as an inventory knows them. `format` is that of
    its description, in whose words people read it; what a design rule says fits every format, and has none. `earlier`
    are versions before the base, newest first, that the head does not fit, where the finding is about those. `shares`
    say what each description shows of a cause in a file that several share; the first of them tells it for all.
    """

    rule: str
    kind: str
    verdict: Verdict
    layer: Layer
    message: str
    change: Change
    fingerprint: str
    disposition: Disposition = Disposition.OPEN
    level: Level | None = None
    count: int = 1
    places: tuple[Location, ...] = ()
    reason: str = ""
    consumers: tuple[str, ...] = ()
    format: str = ""
    earlier: tuple[EarlierVersion, ...] = ()
    shares: tuple[Share, ...] = ()

    @property
    def where(self) -> Location | None:
        """Where to look: the head's place, or the base's when the element is gone."""
        return self.change.head or self.change.base

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation that the cause reaches."""
        return self.change.used_by

    def operations_in(self, path: str) -> tuple[Operation, ...]:
        """Return the operations of one description, known by its path, that the cause reaches."""
        return next((share.operations for share in self.shares if share.path == path), self.operations)


@dataclass(frozen=True, slots=True)
class RuleTally:
    """What a design rule was asked in one description: elements that it applies to, and those that it minds.

    `stood` of the failed ones were so before; `excused` are those that somebody answers for, and are not among the
    failed. A `heuristic` rule goes by names and texts.
    """

    rule: str
    level: Level
    asked: int
    failed: int
    stood: int = 0
    excused: int = 0
    heuristic: bool = False

    @property
    def new(self) -> int:
        """How many came with the change."""
        return self.failed - self.stood


@dataclass(frozen=True, slots=True)
class SpecReport:
    """What one description's two versions say: findings worst first, errors, and what was tolerated.

    `tallies` say what the design rules were asked, where they were put to the head; `scores` what comes of that, and
    `tables` what there is to see for questions that no rule can answer. `title` is what it calls itself, if it differs,
    and `release` the version that the head gives itself, where both sides give one. `base_files` and `files` are those
    that make a description together, where many do.
    """

    path: str
    base_path: str
    format: str
    version: str
    status: SpecStatus
    findings: tuple[Finding, ...] = ()
    errors: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    tallies: tuple[RuleTally, ...] = ()
    scores: Scores | None = None
    tables: tuple[EvidenceTable, ...] = ()
    title: str = ""
    release: str = ""
    base_files: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revision:
    """One side of a comparison: the ref as the user wrote it, and the commit it stands for, if it is one."""

    ref: str
    commit: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome for a pair of snapshots: one `SpecReport` a description, in path order.

    `waivers` tell how each waiver of the head stands; `problems` are the files of waivers that cannot be read.
    """

    base: Revision
    head: Revision
    specs: tuple[SpecReport, ...]
    waivers: tuple[Standing, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of all descriptions, in order."""
        return tuple(finding for spec in self.specs for finding in spec.findings)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """All that could not be read."""
        return (*(error for spec in self.specs for error in spec.errors), *self.problems)
