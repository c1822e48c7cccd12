"""The standard in force: which design rules are asked, how much each minds, and under which settings of the house."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reviewtui.config.design_shape import described_options
from reviewtui.config.presets import Preset, presets_of
from reviewtui.model import Level
from reviewtui.rules.configured import ALL, LINT, refuse_unknown, refuse_unknown_in
from reviewtui.rules.house import House
from reviewtui.rules.loading import design_rules

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from reviewtui.config import Config
    from reviewtui.config.design import Option
    from reviewtui.rules.rule import Rule

_LEVELS = {"error": Level.ERROR, "warn": Level.WARN, "info": Level.INFO, "off": None}
_DEFAULT = "default"
Word = TypeVar("Word")


class Held(NamedTuple):
    """A rule that holds, and how much it minds here."""

    rule: Rule
    level: Level


GROUPS = {
    "consistency": "one house, one way",
    "design": "resources and data",
    "docs": "documentation",
    "events": "events",
    "governance": "governance",
    "gql": "GraphQL",
    "lifecycle": "versions and ends",
    "observability": "being observed",
    "operations": "operation",
    "performance": "performance",
    "proto": "Protocol Buffers",
    "reliability": "reliability",
    "security": "security",
    "testing": "examples and tests",
}
"""What the rules of a group are about."""


def by_group(held: Iterable[Held]) -> dict[str, list[Held]]:
    """Return rules by what they are about, errors first in each group."""
    groups: dict[str, list[Held]] = {}
    for one in sorted(held, key=lambda one: (one.rule.group, -one.level, one.rule.id)):
        groups.setdefault(GROUPS.get(one.rule.group, one.rule.group), []).append(one)
    return groups


class Setting(NamedTuple):
    """One setting of a house in force, as it is written, and what it decides."""

    name: str
    value: str
    about: str


class Standard(NamedTuple):
    """What a house asks of its APIs; `name` is that of the preset."""

    name: str
    title: str
    about: str
    rules: tuple[Held, ...]
    house: House

    def options(self) -> Iterator[tuple[str, Option]]:
        """Yield the name of each setting with what is in force."""
        for name in described_options():
            yield name, getattr(self.house, name)

    def setting(self, name: str) -> str:
        """Return a setting in force as it is written."""
        value = getattr(self.house, name)
        if isinstance(value, bool):
            return str(value).lower()
        return ", ".join(value) if isinstance(value, tuple) else str(value)

    def described(self) -> tuple[Setting, ...]:
        """Return all settings in force with what each decides."""
        return tuple(Setting(name, self.setting(name), about) for name, about in described_options().items())


def standard(config: Config, today: dt.date | None = None) -> Standard:
    """Return what a preset, and over it the profile and the repository, ask; raises UsageError for a mistake in them.

    `today` is the day that rules about dates go by.
    """
    presets = presets_of(config.lint)
    for preset in presets:
        refuse_unknown_in(preset)
    refuse_unknown(config)
    chosen = {name: value for preset in presets for name, value in preset.options.items()} | dict(config.lint.options)
    house = replace(House(), **chosen)  # type: ignore[arg-type]  # the shape of options has checked their types
    last = presets[-1]
    return Standard(
        last.name,
        last.title,
        last.about,
        tuple(_held(config, presets)),
        replace(house, today=today) if today else house,
    )


class Voice(NamedTuple):
    """How much a rule minds here, None for not at all, and who says so; empty for its own word."""

    level: Level | None
    source: str = ""


def voices(config: Config) -> Iterator[tuple[Rule, Voice]]:
    """Yield every design rule with what the preset, the profile and the repository make of it."""
    yield from _voices(config, presets_of(config.lint))


def _held(config: Config, presets: tuple[Preset, ...]) -> Iterator[Held]:
    for rule, voice in _voices(config, presets):
        if voice.level is not None:
            yield Held(rule, voice.level)


def _voices(config: Config, presets: tuple[Preset, ...]) -> Iterator[tuple[Rule, Voice]]:
    profile = (f"profile {config.profile}", config.active_profile.rules)
    for rule in design_rules():
        voice = Voice(rule.level)
        for preset in presets:
            word = _spoken(rule, preset.rules)
            if word is not None:
                voice = Voice(rule.level if word == _DEFAULT else _LEVELS[word], f"preset {preset.name}")
        for source, severities in (profile, (config.path, config.rules)):
            severity = _spoken(rule, severities)
            if severity is not None:
                voice = Voice(severity.level, source)
        yield rule, voice


def _spoken(rule: Rule, words: Mapping[str, Word]) -> Word | None:
    """Return what is said of a rule: of itself before its group, of its group before all."""
    if not words:
        return None
    for key in (rule.id, f"{LINT}{rule.id}", f"{rule.group}/{ALL}", f"{LINT}{ALL}", ALL):
        if key in words:
            return words[key]
    return None
