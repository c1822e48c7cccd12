"""What holds here is what judging and the standard go by, and the page says who decided it."""

from __future__ import annotations

import pytest

from reviewtui.config import Config, Severity
from reviewtui.config.design import Design
from reviewtui.config.settings import PROFILES
from reviewtui.model import Level, Verdict
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.in_force import InForce, in_force
from reviewtui.rules.standard import standard

BREAKS, WIDENS, DESIGN = "operation-removed", "response-enum-value-added", "design-path-kebab-case"


def test_without_settings_every_rule_has_its_own_word() -> None:
    held = in_force(Config())
    assert set(held) == set(catalogue().ids)
    assert held[BREAKS] == InForce(Verdict.BREAKING, shuts=True)
    for rule in catalogue().rules:
        if rule.level is None:
            assert held[rule.id].weight is rule.verdict


def test_a_file_decides_and_is_named() -> None:
    config = Config(path=".reviewtui.yaml", rules={BREAKS: Severity.INFO, WIDENS: Severity.OFF, DESIGN: Severity.ERROR})
    held = in_force(config)
    assert held[BREAKS] == InForce(Verdict.INFO, ".reviewtui.yaml")
    assert held[WIDENS] == InForce(None, ".reviewtui.yaml")
    assert held[DESIGN] == InForce(Level.ERROR, ".reviewtui.yaml", shuts=True)


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_profile_says_what_shuts_the_gate(profile: str) -> None:
    config = Config().with_profile(profile)
    held = in_force(config)
    for rule in catalogue().rules:
        if rule.level is None:
            severity = config.active_profile.rules.get(rule.id)
            verdict = rule.verdict if severity is None else severity.verdict
            assert verdict is not None
            shuts = rule.layer in config.active_profile.layers and config.threshold.shuts(verdict)
            assert held[rule.id].shuts is shuts, rule.id


@pytest.mark.parametrize("preset", ["recommended", "minimal", "zalando"])
def test_a_preset_decides_on_design_as_the_standard_says(preset: str) -> None:
    config = Config(lint=Design(preset))
    held = in_force(config)
    levels = {rule.id: level for rule, level in standard(config).rules}
    assert {name: one.weight for name, one in held.items() if isinstance(one.weight, Level)} == levels
    decided = [one for one in held.values() if one.source]
    assert {one.source for one in decided} <= {f"preset {preset}", "preset recommended"}
