"""The settings for design rules, and the presets that a repository may write for itself."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest

from reviewtui.config import choose, load
from reviewtui.config.design import Design, LintFailOn
from reviewtui.config.design_shape import Casing, OptionsShape, described_options
from reviewtui.config.presets import presets_of, read, shipped
from reviewtui.errors import UsageError
from reviewtui.model import Level
from reviewtui.repository import Repository
from reviewtui.rules.casing import CASINGS
from reviewtui.rules.house import House
from tests.cli.shop import Shop

EVERYTHING = b"""\
lint:
  preset: zalando
  options: {property_case: camel, path_depth: 4, envelope: [value], numeric_ids: true}
  fail_on: warn
  in_file_exceptions: forbidden
  check: true
"""
OWN = b"""\
title: Ours
about: How we do it.
extends: zalando
options: {property_case: camel}
rules: {security/*: off, security-no-basic: error, design-us-english: default}
"""


def test_everything_that_can_be_set_is_read() -> None:
    assert load(EVERYTHING).lint == Design(
        preset="zalando",
        options={"property_case": "camel", "path_depth": 4, "envelope": ("value",), "numeric_ids": True},
        fail_on=LintFailOn.WARN,
        in_file_exceptions=False,
        in_check=True,
    )


def test_without_a_word_the_recommended_standard_holds() -> None:
    design = load(b"profile: sdk\n").lint
    assert design == Design()
    assert [preset.name for preset in presets_of(design)] == ["recommended"]
    assert not design.in_check


@pytest.mark.parametrize(
    ("text", "column", "message", "hint"),
    [
        ("{presett: google}", 8, "`presett` is not a key", "did you mean `preset`?"),
        ("{preset: gogle}", 8, "there is no preset `gogle`", "did you mean `google`?"),
        ("{preset: ../ours.yaml}", 8, "`../ours.yaml` is outside the repository", "docs/standard.yaml"),
        ("{options: {path_cas: kebab}}", 18, "`path_cas` is not a key", "did you mean `path_case`?"),
        ("{options: {path_case: kebap}}", 18, "`kebap` is no choice for `path_case`", "did you mean `kebab`?"),
        ("{options: {today: 2026-01-01}}", 18, "`today` is not a key", ""),
        ("{options: {path_depth: 0}}", 18, "`0` is no choice for `path_depth`", ""),
        ("{options: {numeric_ids: 1}}", 18, "`numeric_ids` must be true or false", ""),
        ("{fail_on: breaking}", 8, "`breaking` is no choice for `fail_on`", "known here: error, never, warn"),
        ("{in_file_exceptions: no}", 8, "`no` is no choice", "known here: allowed, forbidden"),
        ("{check: sometimes}", 8, "`check` must be true or false", ""),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, column: int, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(f"# ours\nlint: {text}\n".encode())
    error = caught.value
    assert (error.path, error.line, error.column) == (".reviewtui.yaml", 2, column)
    assert message in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("title: Ours\n", 1, "the file lacks the key `about`", ""),
        ("title: Ours\nabout: So.\nrule: {}\n", 3, "`rule` is not a key", "did you mean `rules`?"),
        ("title: Ours\nabout: So.\nextends: zalndo\n", 3, "no preset `zalndo` to extend", "did you mean `zalando`?"),
        ("title: Ours\nabout: So.\nrules:\n  a: eror\n", 4, "`eror` is no choice for `a`", "did you mean `error`?"),
        ("title: Ours\nabout: So.\nrules: [\n", 3, "", ""),
    ],
)
def test_a_mistake_in_a_preset_is_told_with_its_place(text: str, line: int, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        read("docs/ours.yaml", text.encode())
    assert caught.value.path == "docs/ours.yaml"
    assert caught.value.line >= line
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_a_preset_of_ones_own_is_read_from_the_repository_after_those_that_it_extends(shop: Shop) -> None:
    shop.commit({".reviewtui.yaml": b"lint: {preset: docs/ours.yaml}\n", "docs/ours.yaml": OWN})
    with Repository.discover(shop.folder) as repository:
        design = choose(repository).lint
    assert design.own_preset == OWN
    assert [preset.name for preset in presets_of(design)] == ["recommended", "zalando", "docs/ours.yaml"]


def test_in_a_bare_repository_the_preset_is_that_of_the_commit(shop: Shop, tmp_path: Path) -> None:
    shop.commit({".reviewtui.yaml": b"lint: {preset: docs/ours.yaml}\n", "docs/ours.yaml": OWN})
    shop.git("clone", "--quiet", "--bare", str(shop.folder), str(tmp_path / "bare.git"))
    with Repository.discover(tmp_path / "bare.git") as repository:
        assert choose(repository).lint.own_preset == OWN


def test_a_preset_that_is_not_there_is_a_mistake_of_the_configuration(shop: Shop) -> None:
    shop.commit({".reviewtui.yaml": b"profile: wire\nlint: {preset: docs/ours.yaml}\n"})
    with Repository.discover(shop.folder) as repository, pytest.raises(UsageError) as caught:
        choose(repository)
    assert (caught.value.path, caught.value.line) == (".reviewtui.yaml", 2)
    assert "docs/ours.yaml" in caught.value.message


def test_outside_of_a_repository_there_is_no_preset_of_ones_own() -> None:
    with pytest.raises(UsageError, match=r"`docs/ours\.yaml` is a file of a repository"):
        presets_of(Design("docs/ours.yaml"))


def test_six_presets_ship() -> None:
    assert shipped() == ("google", "microsoft", "minimal", "owasp", "recommended", "zalando")


def test_a_house_can_set_everything_but_the_day() -> None:
    asked = {field.name for field in dataclasses.fields(House)} - {"today"}
    assert set(described_options()) == asked
    assert all(described_options().values())


def test_what_a_house_does_by_default_can_be_set() -> None:
    house = dataclasses.asdict(House())
    del house["today"]
    assert msgspec.structs.asdict(msgspec.convert(house, OptionsShape)) == house


def test_every_casing_that_the_rules_know_can_be_chosen() -> None:
    assert set(get_args(Casing)) == {*CASINGS, "majority", "any"}
    assert {name for name in get_type_hints(OptionsShape) if name.endswith("_case")} <= set(described_options())


@pytest.mark.parametrize(
    ("fail_on", "shutting"),
    [
        (LintFailOn.ERROR, {Level.ERROR}),
        (LintFailOn.WARN, {Level.ERROR, Level.WARN}),
        (LintFailOn.NEVER, set()),
    ],
)
def test_levels_that_shut_the_gate(fail_on: LintFailOn, shutting: set[Level]) -> None:
    assert {level for level in Level if fail_on.shuts(level)} == shutting
