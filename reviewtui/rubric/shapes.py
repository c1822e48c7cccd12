"""What a checklist file may contain, key by key; every key is optional here, because a checklist may extend another."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, Struct, UnsetType

VerdictWord: TypeAlias = Literal["info", "safe", "dangerous", "breaking"]
SeverityWord: TypeAlias = Literal["blocker", "major", "minor", "note"]
TierWord: TypeAlias = Literal["tier-1", "tier-2", "tier-3"]
StopWord: TypeAlias = Literal[
    "define", "design", "develop", "test", "secure", "deploy", "observe", "distribute", "deprecate"
]
FormatWord: TypeAlias = Literal["openapi", "asyncapi", "graphql", "protobuf", "jsonschema"]
MethodWord: TypeAlias = Literal["GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "PATCH", "DELETE", "QUERY"]
FiresWord: TypeAlias = Literal["no", "unknown", "yes"]
SilenceWord: TypeAlias = Literal["yes", "unknown", "not-applicable"]
Percent: TypeAlias = Annotated[int, Meta(ge=0, le=100)]
Count: TypeAlias = Annotated[int, Meta(ge=0)]


class ExampleShape(Struct, forbid_unknown_fields=True, frozen=True):
    """What a "yes" and a "no" look like."""

    good: Annotated[str | UnsetType, Meta(description="What a yes looks like.")] = UNSET
    bad: Annotated[str | UnsetType, Meta(description="What a no looks like.")] = UNSET


class QuestionShape(Struct, forbid_unknown_fields=True, frozen=True):
    """One question as it is written."""

    id: Annotated[
        str | UnsetType,
        Meta(description="Small letters, digits, single hyphens; a changed meaning deserves a new one."),
    ] = UNSET
    question: Annotated[
        str | UnsetType, Meta(description="One claim that can be answered yes, partly, no, not applicable, unknown.")
    ] = UNSET
    why: Annotated[str | UnsetType, Meta(description="One sentence on why it matters.")] = UNSET
    guidance: Annotated[str | UnsetType, Meta(description="What good looks like.")] = UNSET
    how_to_check: Annotated[
        str | UnsetType, Meta(description="What to do to find out, and how many minutes it takes.")
    ] = UNSET
    severity_if_no: Annotated[SeverityWord | UnsetType, Meta(description="What a no costs.")] = UNSET
    remediation: Annotated[str | UnsetType, Meta(description="What to do when the answer is no.")] = UNSET
    weight: Annotated[
        int | UnsetType, Meta(description="What it weighs in its dimension; usually 5, 3, 2 or 1 by severity.")
    ] = UNSET
    evidence: Annotated[
        tuple[str, ...] | UnsetType,
        Meta(
            description="Rule ids with something to say; `*` means rules about changes, `lint/security-*` design rules."
        ),
    ] = UNSET
    table: Annotated[
        str | UnsetType, Meta(description="The id of a table that is shown with it, such as `operations-by-scheme`.")
    ] = UNSET
    fires_mean: Annotated[FiresWord | UnsetType, Meta(description="What an open finding of those rules says.")] = UNSET
    silence_means: Annotated[SilenceWord | UnsetType, Meta(description="What it says that they found nothing.")] = UNSET
    evidence_verdicts: Annotated[
        tuple[VerdictWord, ...] | UnsetType, Meta(description="Which of their findings count; usually all.")
    ] = UNSET
    roles: Annotated[tuple[str, ...] | UnsetType, Meta(description="Who can answer; empty: anybody.")] = UNSET
    tiers: Annotated[
        tuple[TierWord, ...] | UnsetType, Meta(description="The tiers at which it is asked; usually all.")
    ] = UNSET
    formats: Annotated[
        tuple[FormatWord, ...] | UnsetType,
        Meta(description="Asked only where a description of one of these formats is under review; empty: of any."),
    ] = UNSET
    stops: Annotated[tuple[StopWord, ...] | UnsetType, Meta(description="When in the life of an API it is due.")] = (
        UNSET
    )
    example: Annotated[ExampleShape | UnsetType, Meta(description="A yes and a no.")] = UNSET
    references: Annotated[tuple[str, ...] | UnsetType, Meta(description="Where to read more.")] = UNSET


class AnchorsShape(
    Struct,
    forbid_unknown_fields=True,
    frozen=True,
    rename={"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"},
):
    """What each level looks like."""

    one: Annotated[str | UnsetType, Meta(description="Level 1.")] = UNSET
    two: Annotated[str | UnsetType, Meta(description="Level 2.")] = UNSET
    three: Annotated[str | UnsetType, Meta(description="Level 3.")] = UNSET
    four: Annotated[str | UnsetType, Meta(description="Level 4.")] = UNSET
    five: Annotated[str | UnsetType, Meta(description="Level 5.")] = UNSET


class TierLevelsShape(
    Struct, forbid_unknown_fields=True, frozen=True, rename={"one": "tier-1", "two": "tier-2", "three": "tier-3"}
):
    """A level from 1 to 5 for each tier; a mean may be a fraction."""

    one: Annotated[float | UnsetType, Meta(description="For what most depends on.")] = UNSET
    two: Annotated[float | UnsetType, Meta(description="For what much depends on.")] = UNSET
    three: Annotated[float | UnsetType, Meta(description="For what little depends on.")] = UNSET


class CapShape(Struct, forbid_unknown_fields=True, frozen=True):
    """A kind of open finding that limits the level of its dimension."""

    rules: Annotated[tuple[str, ...], Meta(description="Rule ids, with `*` as a wildcard.")]
    level: Annotated[int, Meta(description="The level that the dimension cannot pass.")]
    because: Annotated[str, Meta(description="The reason, as the scorecard says it.")]
    verdicts: Annotated[tuple[VerdictWord, ...], Meta(description="Which findings count; usually all.")] = ()
    methods: Annotated[tuple[MethodWord, ...], Meta(description="Only findings at operations with these methods.")] = ()


class DimensionShape(Struct, forbid_unknown_fields=True, frozen=True):
    """One dimension as it is written."""

    id: Annotated[str | UnsetType, Meta(description="Small letters, digits, single hyphens.")] = UNSET
    title: Annotated[str | UnsetType, Meta(description="What readers call it.")] = UNSET
    weight: Annotated[int | UnsetType, Meta(description="Its share of the 100.")] = UNSET
    anchors: Annotated[AnchorsShape | UnsetType, Meta(description="What each level looks like.")] = UNSET
    minimums: Annotated[TierLevelsShape | UnsetType, Meta(description="The level that each tier asks for.")] = UNSET
    caps: Annotated[tuple[CapShape, ...] | UnsetType, Meta(description="Open findings that keep the level down.")] = (
        UNSET
    )
    questions: Annotated[tuple[QuestionShape, ...] | UnsetType, Meta(description="What is asked.")] = UNSET


class OnlyShape(Struct, forbid_unknown_fields=True, frozen=True):
    """Which questions of the extended checklist stay: those that fit every other key, and those in `questions`."""

    tiers: Annotated[tuple[TierWord, ...], Meta(description="Asked at one of these tiers.")] = ()
    roles: Annotated[tuple[str, ...], Meta(description="Can be answered by one of these roles.")] = ()
    stops: Annotated[tuple[StopWord, ...], Meta(description="Due at one of these stops.")] = ()
    dimensions: Annotated[tuple[str, ...], Meta(description="Stands in one of these dimensions.")] = ()
    questions: Annotated[tuple[str, ...], Meta(description="Stays whatever the other keys say.")] = ()


class GateShape(Struct, forbid_unknown_fields=True, frozen=True):
    """What one tier asks for besides levels."""

    human_items: Annotated[Count | UnsetType, Meta(description="How many questions people are meant to answer.")] = (
        UNSET
    )
    documentation: Annotated[
        Percent | UnsetType, Meta(description="Completeness of the documentation, in percent.")
    ] = UNSET
    lint: Annotated[Percent | UnsetType, Meta(description="Design rules that hold, in percent.")] = UNSET
    notice_days: Annotated[Count | UnsetType, Meta(description="Days of warning before something goes.")] = UNSET
    answer_days: Annotated[Count | UnsetType, Meta(description="Working days until a review has its answer.")] = UNSET
    reviewers: Annotated[Count | UnsetType, Meta(description="How many people review.")] = UNSET
    sign_off: Annotated[tuple[str, ...] | UnsetType, Meta(description="Roles that have to agree by name.")] = UNSET


class TierGatesShape(
    Struct, forbid_unknown_fields=True, frozen=True, rename={"one": "tier-1", "two": "tier-2", "three": "tier-3"}
):
    """What each tier asks for besides levels."""

    one: Annotated[GateShape | UnsetType, Meta(description="For what most depends on.")] = UNSET
    two: Annotated[GateShape | UnsetType, Meta(description="For what much depends on.")] = UNSET
    three: Annotated[GateShape | UnsetType, Meta(description="For what little depends on.")] = UNSET


class ChecklistShape(Struct, forbid_unknown_fields=True, frozen=True):
    """The whole file."""

    schema: Annotated[int | UnsetType, Meta(description="The form of the file; 1 is the only one so far.")] = UNSET
    id: Annotated[
        str | UnsetType, Meta(description="The name of the checklist: small letters, digits, single hyphens.")
    ] = UNSET
    title: Annotated[str | UnsetType, Meta(description="What readers call it.")] = UNSET
    version: Annotated[str | UnsetType, Meta(description="Recorded in each review.")] = UNSET
    extends: Annotated[str | UnsetType, Meta(description="The id of the checklist that this one starts from.")] = UNSET
    only: Annotated[OnlyShape | UnsetType, Meta(description="Which of its questions stay.")] = UNSET
    remove: Annotated[tuple[str, ...] | UnsetType, Meta(description="Ids of questions and dimensions that go.")] = UNSET
    means: Annotated[
        TierLevelsShape | UnsetType, Meta(description="The weighted mean of levels that each tier asks for.")
    ] = UNSET
    gates: Annotated[TierGatesShape | UnsetType, Meta(description="What each tier asks for besides levels.")] = UNSET
    weights: Annotated[
        dict[str, dict[str, int]] | UnsetType,
        Meta(description="Other weights of the dimensions, by the name of a profile; each adds up to 100."),
    ] = UNSET
    dimensions: Annotated[
        tuple[DimensionShape, ...] | UnsetType, Meta(description="The sides of quality, with their questions.")
    ] = UNSET
