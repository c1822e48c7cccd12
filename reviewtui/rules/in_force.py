"""What the settings of a repository make of each rule, and who says so: the rule, a preset, a profile, a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Level, Verdict
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.standard import voices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.config import Config
    from reviewtui.rules.rule import Rule


class InForce(NamedTuple):
    """How bad a rule is here: a verdict, or a level for one on design; None when it is off.

    `source` says who decided that, empty for the rule itself. `shuts` is whether what it finds can shut the gate.
    """

    weight: Verdict | Level | None
    source: str = ""
    shuts: bool = False


def in_force(config: Config) -> Mapping[str, InForce]:
    """Return what holds for every rule, by its id; raises UsageError for a broken preset."""
    fail_on = config.lint.fail_on
    design = {
        rule.id: InForce(voice.level, voice.source, voice.level is not None and fail_on.shuts(voice.level))
        for rule, voice in voices(config)
    }
    return {rule.id: design.get(rule.id) or _of_a_change(rule, config) for rule in catalogue().rules}


def _of_a_change(rule: Rule, config: Config) -> InForce:
    here, profile = config.rules.get(rule.id), config.active_profile
    severity = config.severity(rule.id)
    source = config.path if here is not None else f"profile {profile.name}" if severity is not None else ""
    weight = rule.verdict if severity is None else severity.verdict
    shuts = weight is not None and rule.layer in profile.layers and config.threshold.shuts(weight)
    return InForce(weight, source, shuts)
