"""The settings as frozen values; cheap to load, for most runs need no more than the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from reviewtui.config.design import Design
from reviewtui.config.reviewing import Reviewing, Roles, Waiving
from reviewtui.errors import UsageError
from reviewtui.model import Direction, Layer, Level, Location, Verdict

TIERS = ("tier-1", "tier-2", "tier-3")
# Days from the announcement of an end to the end, by tier, and for what never promised to last.
NOTICE: Mapping[str, int] = {"tier-1": 365, "tier-2": 180, "tier-3": 90, "beta": 30, "alpha": 0}


class Compatibility(Enum):
    """Who of those that share a schema moves first, and so which values must stay valid.

    Backward: what was written before is still read. Forward: what is written from now on can be read by those who know
    the earlier version. These are the modes of schema registries; the transitive ones hold against every earlier
    version, and not only against the last one.
    """

    BACKWARD = "backward"
    BACKWARD_TRANSITIVE = "backward-transitive"
    FORWARD = "forward"
    FORWARD_TRANSITIVE = "forward-transitive"
    FULL = "full"
    FULL_TRANSITIVE = "full-transitive"
    NONE = "none"

    def asks_about(self, direction: Direction) -> bool:
        """Tell whether a difference in values that are sent in a direction counts."""
        return direction not in _UNASKED[self.step]

    @property
    def transitive(self) -> bool:
        """Whether every earlier version counts."""
        return self.value.endswith(_TRANSITIVE)

    @property
    def step(self) -> Compatibility:
        """The mode that holds between any two versions."""
        return Compatibility(self.value.removesuffix(_TRANSITIVE))


_TRANSITIVE = "-transitive"
_UNASKED = {
    Compatibility.BACKWARD: frozenset({Direction.RESPONSE}),
    Compatibility.FORWARD: frozenset({Direction.REQUEST}),
    Compatibility.FULL: frozenset[Direction](),
    Compatibility.NONE: frozenset({Direction.REQUEST, Direction.RESPONSE}),
}


class Severity(Enum):
    """What a repository makes of a rule: another verdict (or level, for a design rule), or nothing at all."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    SAFE = "safe"
    ERROR = "error"
    WARN = "warn"
    INFO = "info"
    OFF = "off"

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that the rule's findings get; `None` when the rule is off."""
        return _VERDICTS.get(self)

    @property
    def level(self) -> Level | None:
        """How much a design rule minds; `None` when it is off."""
        return _LEVELS.get(self)


_VERDICTS = {
    Severity.BREAKING: Verdict.BREAKING,
    Severity.ERROR: Verdict.BREAKING,
    Severity.DANGEROUS: Verdict.DANGEROUS,
    Severity.WARN: Verdict.DANGEROUS,
    Severity.SAFE: Verdict.SAFE,
    Severity.INFO: Verdict.INFO,
}
_LEVELS = {
    Severity.BREAKING: Level.ERROR,
    Severity.ERROR: Level.ERROR,
    Severity.DANGEROUS: Level.WARN,
    Severity.WARN: Level.WARN,
    Severity.SAFE: Level.INFO,
    Severity.INFO: Level.INFO,
}


class FailOn(Enum):
    """The mildest verdict that shuts the gate."""

    BREAKING = "breaking"
    DANGEROUS = "dangerous"
    NEVER = "never"

    def shuts(self, verdict: Verdict) -> bool:
        """Return whether an open finding of this verdict shuts the gate."""
        return self is not FailOn.NEVER and verdict >= Verdict[self.name]


@dataclass(frozen=True, slots=True)
class Profile:
    """Whom the gate protects: the layers of compatibility that count, from which verdict on, and severities."""

    name: str
    layers: frozenset[Layer] = frozenset({Layer.WIRE})
    fail_on: FailOn = FailOn.BREAKING
    rules: Mapping[str, Severity] = field(default_factory=dict)


PROFILES: Mapping[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("wire"),
        Profile("sdk", layers=frozenset({Layer.WIRE, Layer.SOURCE})),
        Profile("strict", layers=frozenset(Layer), fail_on=FailOn.DANGEROUS),
        # All consumers are deployed together: everything is said, nothing is stopped.
        Profile("internal", fail_on=FailOn.NEVER),
        # What the registries of event schemas refuse, which count what anybody may have put beside a schema.
        Profile(
            "schema-registry",
            rules={
                "request-property-added-to-open": Severity.BREAKING,
                "response-optional-property-removed-from-open": Severity.BREAKING,
            },
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Tiers:
    """How much depends on an API: a default, and globs of paths; of several that match, the last one decides."""

    default: str = "tier-2"
    globs: tuple[tuple[str, str], ...] = ()

    def tier_of(self, path: str) -> str:
        """Return the tier of the description at this path."""
        if not self.globs:
            return self.default
        # The glob library costs 70 ms; most repositories set no globs.
        from reviewtui.config.globs import matches  # noqa: PLC0415

        return next((tier for glob, tier in reversed(self.globs) if matches(path, (glob,))), self.default)


@dataclass(frozen=True, slots=True)
class Modes:
    """Which compatibility schemas on their own keep: a default, and globs of paths, of which the last match decides."""

    default: Compatibility = Compatibility.BACKWARD
    globs: tuple[tuple[str, Compatibility], ...] = ()

    def mode_of(self, path: str) -> Compatibility:
        """Return the mode of the description at this path."""
        return self.chosen(path) or self.default

    def chosen(self, path: str) -> Compatibility | None:
        """Return the mode that a glob sets for this path; None where it is left to the default."""
        if not self.globs:
            return None
        # The glob library costs 70 ms; most repositories set no globs.
        from reviewtui.config.globs import matches  # noqa: PLC0415

        return next((mode for glob, mode in reversed(self.globs) if matches(path, (glob,))), None)


@dataclass(frozen=True, slots=True)
class EarlierVersions:
    """How far back transitive modes go: to what stood at `since` (a ref), and to so many versions at most."""

    since: str | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class Records:
    """Where what is written back is kept, and in which form: `folders` and `forms` by kind of record.

    A kind without a folder is kept wherever the repository keeps it already. `stale_days` is how long a record may
    wait to be decided.
    """

    reviews: str = "docs/api-reviews"
    folders: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    stale_days: int = 90


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. `path` is empty when there was no file; `places` tells by JSON pointer where each key stands."""

    path: str = ""
    specs: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    base: str | None = None
    profile: str = "wire"
    fail_on: FailOn | None = None
    rules: Mapping[str, Severity] = field(default_factory=dict)
    lint: Design = field(default_factory=Design)
    tiers: Tiers = Tiers()
    compatibility: Modes = Modes()
    earlier_versions: EarlierVersions = EarlierVersions()
    notice: Mapping[str, int] = field(default_factory=lambda: NOTICE)
    checklist: str = "api-design-review"
    weights: str = "neutral"
    records: Records = field(default_factory=Records)
    consumers: str = "consumers.yaml"
    roles: Roles = field(default_factory=Roles)
    review: Reviewing = field(default_factory=Reviewing)
    waivers: Waiving = field(default_factory=Waiving)
    profiles: Mapping[str, Profile] = field(default_factory=lambda: PROFILES)
    places: Mapping[str, Location] = field(default_factory=dict, compare=False)

    @property
    def active_profile(self) -> Profile:
        """The profile in force."""
        return self.profiles[self.profile]

    @property
    def threshold(self) -> FailOn:
        """The verdict that shuts the gate: the repository's, else the profile's."""
        return self.fail_on or self.active_profile.fail_on

    def severity(self, rule: str) -> Severity | None:
        """Return what the repository, or else the profile, makes of a rule; `None` when it keeps its own verdict."""
        return self.rules.get(rule) or self.active_profile.rules.get(rule)

    def tier_of(self, path: str) -> str:
        """Return the tier of the description at this path."""
        return self.tiers.tier_of(path)

    def includes(self, path: str) -> bool:
        """Return whether the globs let this path be a description; what it contains is another question."""
        if not self.specs and not self.exclude:
            return True
        # The glob library costs 70 ms; most repositories set no globs.
        from reviewtui.config.globs import matches  # noqa: PLC0415

        return (not self.specs or matches(path, self.specs)) and not matches(path, self.exclude)

    def with_profile(self, name: str) -> Config:
        """Return the settings under another profile; `UsageError` when it does not exist.

        Who names a profile on the command line means its threshold too, so `fail_on` of the file gives way.
        """
        if name not in self.profiles:
            raise UsageError(f"there is no profile `{name}`", hint=f"profiles here: {', '.join(sorted(self.profiles))}")
        return replace(self, profile=name, fail_on=None)
