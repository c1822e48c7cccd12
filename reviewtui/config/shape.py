"""What `.reviewtui.yaml` may contain, key by key; the JSON Schema of the configuration is made from this."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from reviewtui.config.design_shape import LintShape
from reviewtui.config.records_shape import RecordsShape
from reviewtui.config.settings import Compatibility, FailOn, Severity
from reviewtui.model import Layer

Tier = Literal["tier-1", "tier-2", "tier-3"]
Announced = Literal["tier-1", "tier-2", "tier-3", "beta", "alpha"]
Days = Annotated[int, Meta(ge=0, le=3660)]
Globs = tuple[str, ...]


class ProfileShape(Struct, forbid_unknown_fields=True, frozen=True):
    """A profile of the repository's own."""

    extends: Annotated[str, Meta(description="The profile that it starts from.")] = "wire"
    layers: Annotated[
        tuple[Layer, ...] | None, Meta(description="The layers of compatibility whose findings shut the gate.")
    ] = None
    fail_on: Annotated[FailOn | None, Meta(description="The mildest verdict that shuts the gate.")] = None
    rules: Annotated[dict[str, Severity], Meta(description="Severities by rule id.")] = {}


class ReviewShape(Struct, forbid_unknown_fields=True, frozen=True):
    """How reviews are held."""

    blind: Annotated[bool, Meta(description="Hide what others answered until one's own review is decided.")] = False
    branch: Annotated[
        str | None, Meta(description="The branch that reviews are published to; by default, the work tree.")
    ] = None
    sign_off: Annotated[
        dict[Tier, tuple[str, ...]],
        Meta(description="Roles that have to agree, by tier, besides those that the checklist asks for."),
    ] = {}
    stale_days: Annotated[
        int, Meta(ge=1, le=3660, description="Days without a commit after which a branch is folded in the inbox.")
    ] = 90


class WaiversShape(Struct, forbid_unknown_fields=True, frozen=True):
    """What holds for waivers."""

    warn_days: Annotated[int, Meta(ge=0, le=3660, description="Days before its end from which a waiver warns.")] = 14
    approvers: Annotated[
        dict[Tier, tuple[str, ...]],
        Meta(description="Roles or mail addresses that may approve a waiver, by tier; by default, everybody."),
    ] = {}


class EarlierVersionsShape(Struct, forbid_unknown_fields=True, frozen=True):
    """How far back the transitive modes of `compatibility` go."""

    since: Annotated[str | None, Meta(description="A ref: the version that stood there is the oldest that counts.")] = (
        None
    )
    limit: Annotated[
        int, Meta(ge=1, le=10_000, description="How many versions of a description count, the newest first.")
    ] = 100


class ConfigShape(Struct, forbid_unknown_fields=True, frozen=True):
    """The settings of reviewtui for one repository."""

    schema: Annotated[Literal[1], Meta(description="The form of this file.")] = 1
    specs: Annotated[Globs, Meta(description="Where API descriptions are; by default they are found by content.")] = ()
    exclude: Annotated[Globs, Meta(description="What is never read.")] = ()
    base: Annotated[str | None, Meta(description="The ref that a review compares with.")] = None
    profile: Annotated[
        str, Meta(description="wire, sdk, strict, internal, schema-registry, or a profile of your own.")
    ] = "wire"
    fail_on: Annotated[FailOn | None, Meta(description="The mildest verdict that shuts the gate.")] = None
    rules: Annotated[
        dict[str, Severity],
        Meta(description="Severities by rule id (of design rules also by group, `security/*`); `off` silences a rule."),
    ] = {}
    lint: LintShape = LintShape()
    tier: Annotated[
        dict[str, Tier], Meta(description="The key `default` and globs of paths; the last glob that matches decides.")
    ] = {}
    compatibility: Annotated[
        dict[str, Compatibility],
        Meta(
            description="The key `default` and globs of paths: which way events and schemas on their own stay "
            "compatible (the transitive modes: with every earlier version); the last glob that matches decides."
        ),
    ] = {}
    earlier_versions: EarlierVersionsShape = EarlierVersionsShape()
    notice: Annotated[
        dict[Announced, Days],
        Meta(description="Days from the announcement of a sunset to its date, by tier, and for beta and alpha."),
    ] = {}
    checklist: Annotated[str, Meta(description="The checklist that reviewers are asked.")] = "api-design-review"
    weights: Annotated[
        str, Meta(description="The weights of the checklist's dimensions, such as `regulated`; `neutral` are its own.")
    ] = "neutral"
    records: RecordsShape = RecordsShape()
    consumers: Annotated[str, Meta(description="The inventory of those who use the APIs.")] = "consumers.yaml"
    roles: Annotated[
        dict[str, tuple[str, ...]], Meta(description="Who speaks for a role: mail addresses, or names as Git has them.")
    ] = {}
    review: ReviewShape = ReviewShape()
    waivers: WaiversShape = WaiversShape()
    profiles: Annotated[dict[str, ProfileShape], Meta(description="Profiles of your own, by name.")] = {}
