"""Which design rules hold: those of a preset, over it the profile's words, over both the repository's."""

from __future__ import annotations

import datetime as dt

import pytest

from reviewtui.config import Config, load
from reviewtui.config.design import Design
from reviewtui.config.presets import shipped
from reviewtui.errors import UsageError
from reviewtui.model import Level
from reviewtui.rules.house import House
from reviewtui.rules.loading import design_ids, design_rules
from reviewtui.rules.standard import GROUPS, Standard, standard


def _of(text: str) -> Standard:
    return standard(load(text.encode()))


def _levels(chosen: Standard) -> dict[str, Level]:
    return {held.rule.id: held.level for held in chosen.rules}


def _own(rules: str, extends: str = "recommended") -> Standard:
    content = f"title: Ours\nabout: How we do it.\nextends: {extends}\nrules: {rules}\n".encode()
    return standard(Config(lint=Design("docs/ours.yaml", content)))


@pytest.mark.parametrize("name", shipped())
def test_every_preset_can_be_used(name: str) -> None:
    chosen = standard(Config(lint=Design(name)))
    assert chosen.rules
    assert chosen.title
    assert chosen.about.endswith(".")
    assert {held.rule.id for held in chosen.rules} <= design_ids()


@pytest.mark.parametrize("name", shipped())
def test_no_preset_lets_a_guess_shut_the_gate(name: str) -> None:
    held = standard(Config(lint=Design(name))).rules
    assert [rule.id for rule, level in held if rule.heuristic and level is Level.ERROR] == []


def test_minimal_is_what_is_certainly_wrong() -> None:
    chosen = standard(Config(lint=Design("minimal")))
    assert {held.level for held in chosen.rules} == {Level.ERROR}
    assert not any(held.rule.heuristic for held in chosen.rules)


def test_recommended_makes_nothing_louder_than_the_rule_itself() -> None:
    own = {rule.id: rule.level for rule in design_rules()}
    assert all(level <= (own[rule] or Level.INFO) for rule, level in _levels(standard(Config())).items())


def test_houses_disagree_about_spellings() -> None:
    spelled = {name: standard(Config(lint=Design(name))).house.property_case for name in shipped()}
    assert spelled == {
        "google": "camel",
        "microsoft": "camel",
        "minimal": "any",
        "owasp": "any",
        "recommended": "majority",
        "zalando": "snake",
    }


def test_a_preset_takes_what_it_does_not_say_from_the_one_that_it_extends() -> None:
    zalando = _levels(standard(Config(lint=Design("zalando"))))
    chosen = _own("{design-path-kebab-case: info}", extends="zalando")
    assert _levels(chosen) == zalando | {"design-path-kebab-case": Level.INFO}
    assert chosen.house.property_case == "snake"


def test_a_rule_s_own_word_goes_before_its_group_s_and_that_before_all() -> None:
    levels = _levels(_own("{'*': off, security/*: default, security-no-basic: info, design-get-no-body: warn}"))
    own = {rule.id: rule.level for rule in design_rules() if rule.group == "security"}
    assert levels == own | {"security-no-basic": Level.INFO, "design-get-no-body": Level.WARN}


def test_default_takes_back_what_an_extended_preset_said() -> None:
    assert "lifecycle-api-id" not in _levels(standard(Config()))
    assert _levels(_own("{lifecycle-api-id: default}"))["lifecycle-api-id"] is Level.INFO


def test_the_repository_has_the_last_word() -> None:
    text = "rules: {lint/design-path-depth: off, design-get-no-body: info, security/*: warn, security-no-basic: error}"
    levels = _levels(_of(text))
    assert "design-path-depth" not in levels
    assert levels["design-get-no-body"] is Level.INFO
    assert levels["security-no-basic"] is Level.ERROR
    assert {level for rule, level in levels.items() if rule.startswith("security-")} == {Level.WARN, Level.ERROR}


def test_a_profile_speaks_between_the_preset_and_the_repository() -> None:
    text = "profile: ours\nprofiles: {ours: {rules: {docs/*: off, design-path-depth: error}}}\n"
    assert not [rule for rule in _levels(_of(text)) if rule.startswith("docs-")]
    assert _levels(_of(text + "rules: {docs-operation-summary: info}"))["docs-operation-summary"] is Level.INFO


def test_words_for_changes_are_levels_for_design() -> None:
    levels = _levels(_of("rules: {design-path-depth: breaking, design-path-extension: dangerous}"))
    assert (levels["design-path-depth"], levels["design-path-extension"]) == (Level.ERROR, Level.WARN)


def test_options_of_the_repository_go_before_those_of_the_preset() -> None:
    chosen = _of("lint: {preset: zalando, options: {property_case: camel, envelope: [value]}}")
    assert (chosen.house.property_case, chosen.house.query_parameter_case) == ("camel", "snake")
    assert chosen.setting("envelope") == "value"
    assert chosen.setting("link_headers") == "false"


def test_the_day_is_given() -> None:
    assert standard(Config(), dt.date(2031, 2, 3)).house.today == dt.date(2031, 2, 3)


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("rules: {design-path-dept: off}", (1, 9), "Did you mean `design-path-depth`?"),
        ("rules: {lint/design-path-dept: off}", (1, 9), "Did you mean `design-path-depth`?"),
        ("rules: {securty/*: off}", (1, 9), "Did you mean `security/*`?"),
    ],
)
def test_a_rule_that_does_not_exist_is_a_mistake_with_its_place(text: str, place: tuple[int, int], hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        _of(text)
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.hint == hint


def test_a_preset_can_only_speak_of_design_rules() -> None:
    with pytest.raises(UsageError) as caught:
        _own("\n  operation-removed: off")
    assert (caught.value.path, caught.value.line) == ("docs/ours.yaml", 5)


def test_every_group_has_a_name_for_readers() -> None:
    assert {rule.group for rule in design_rules()} <= set(GROUPS)


def test_every_setting_exists() -> None:
    fields = set(House.__dataclass_fields__)
    assert {option for rule in design_rules() for option in rule.options} <= fields
