"""What a checklist file may contain, key by key; every key is optional here, because a checklist may extend another."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType

VerdictWord: TypeAlias = Literal["info", "safe", "dangerous", "breaking"]
SeverityWord: TypeAlias = Literal["blocker", "major", "minor", "note"]
TierWord: TypeAlias = Literal["tier-1", "tier-2", "tier-3"]
StopWord: TypeAlias = Literal[
    "define", "design", "develop", "test", "secure", "deploy", "observe", "distribute", "deprecate"
]
MethodWord: TypeAlias = Literal["GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "PATCH", "DELETE", "QUERY"]
FiresWord: TypeAlias = Literal["no", "unknown", "yes"]
SilenceWord: TypeAlias = Literal["yes", "unknown", "not-applicable"]


class ExampleShape(Struct, forbid_unknown_fields=True, frozen=True):
    """What a "yes" and a "no" look like."""

    good: str | UnsetType = UNSET
    bad: str | UnsetType = UNSET


class QuestionShape(Struct, forbid_unknown_fields=True, frozen=True):
    """One question as it is written."""

    id: str | UnsetType = UNSET
    question: str | UnsetType = UNSET
    why: str | UnsetType = UNSET
    guidance: str | UnsetType = UNSET
    how_to_check: str | UnsetType = UNSET
    severity_if_no: SeverityWord | UnsetType = UNSET
    remediation: str | UnsetType = UNSET
    weight: int | UnsetType = UNSET
    evidence: tuple[str, ...] | UnsetType = UNSET
    fires_mean: FiresWord | UnsetType = UNSET
    silence_means: SilenceWord | UnsetType = UNSET
    evidence_verdicts: tuple[VerdictWord, ...] | UnsetType = UNSET
    roles: tuple[str, ...] | UnsetType = UNSET
    tiers: tuple[TierWord, ...] | UnsetType = UNSET
    stops: tuple[StopWord, ...] | UnsetType = UNSET
    example: ExampleShape | UnsetType = UNSET
    references: tuple[str, ...] | UnsetType = UNSET


class AnchorsShape(
    Struct,
    forbid_unknown_fields=True,
    frozen=True,
    rename={"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"},
):
    """What each level looks like."""

    one: str | UnsetType = UNSET
    two: str | UnsetType = UNSET
    three: str | UnsetType = UNSET
    four: str | UnsetType = UNSET
    five: str | UnsetType = UNSET


class TierLevelsShape(
    Struct, forbid_unknown_fields=True, frozen=True, rename={"one": "tier-1", "two": "tier-2", "three": "tier-3"}
):
    """A level from 1 to 5 for each tier; a mean may be a fraction."""

    one: float | UnsetType = UNSET
    two: float | UnsetType = UNSET
    three: float | UnsetType = UNSET


class CapShape(Struct, forbid_unknown_fields=True, frozen=True):
    """A kind of open finding that limits the level of its dimension."""

    rules: tuple[str, ...]
    level: int
    because: str
    verdicts: tuple[VerdictWord, ...] = ()
    methods: tuple[MethodWord, ...] = ()


class DimensionShape(Struct, forbid_unknown_fields=True, frozen=True):
    """One dimension as it is written."""

    id: str | UnsetType = UNSET
    title: str | UnsetType = UNSET
    weight: int | UnsetType = UNSET
    anchors: AnchorsShape | UnsetType = UNSET
    minimums: TierLevelsShape | UnsetType = UNSET
    caps: tuple[CapShape, ...] | UnsetType = UNSET
    questions: tuple[QuestionShape, ...] | UnsetType = UNSET


class ChecklistShape(Struct, forbid_unknown_fields=True, frozen=True):
    """The whole file."""

    schema: int | UnsetType = UNSET
    id: str | UnsetType = UNSET
    title: str | UnsetType = UNSET
    version: str | UnsetType = UNSET
    extends: str | UnsetType = UNSET
    remove: tuple[str, ...] | UnsetType = UNSET
    means: TierLevelsShape | UnsetType = UNSET
    dimensions: tuple[DimensionShape, ...] | UnsetType = UNSET
