"""What the settings say to those who ask them."""

from __future__ import annotations

import pytest

from reviewtui.config import Config, FailOn, Severity, Tiers, load
from reviewtui.errors import UsageError
from reviewtui.model import Layer, Level, Verdict

TIERS = Tiers("tier-3", (("apis/**", "tier-2"), ("apis/payments/**", "tier-1"), ("*.draft.yaml", "tier-3")))


@pytest.mark.parametrize(
    ("path", "tier"),
    [
        ("openapi.yaml", "tier-3"),
        ("apis/orders/openapi.yaml", "tier-2"),
        ("apis/payments/openapi.yaml", "tier-1"),
        ("apis/payments/new.draft.yaml", "tier-3"),
        ("other/apis/payments/openapi.yaml", "tier-3"),
    ],
)
def test_the_last_glob_that_matches_gives_the_tier(path: str, tier: str) -> None:
    assert Config(tiers=TIERS).tier_of(path) == tier


def test_without_globs_all_have_the_default_tier() -> None:
    assert Config().tier_of("anything") == "tier-2"


@pytest.mark.parametrize(
    ("path", "included"),
    [
        ("apis/orders/openapi.yaml", True),
        ("apis/openapi.yaml", True),
        ("openapi.yaml", False),
        ("apis/node_modules/x/openapi.yaml", False),
    ],
)
def test_specs_and_exclude_choose_paths(path: str, *, included: bool) -> None:
    config = Config(specs=("apis/**/openapi.yaml",), exclude=("**/node_modules/**",))
    assert config.includes(path) is included


def test_every_path_is_included_until_somebody_says_otherwise() -> None:
    assert Config().includes("any/path")
    assert not Config(exclude=("any/",)).includes("any/path")
    assert Config(exclude=("any/",)).includes("other/path")


@pytest.mark.parametrize(
    ("profile", "layers", "threshold"),
    [
        ("wire", {Layer.WIRE}, FailOn.BREAKING),
        ("sdk", {Layer.WIRE, Layer.SOURCE}, FailOn.BREAKING),
        ("strict", {Layer.WIRE, Layer.SOURCE, Layer.SEMANTIC}, FailOn.DANGEROUS),
        ("internal", {Layer.WIRE}, FailOn.NEVER),
    ],
)
def test_the_built_in_profiles(profile: str, layers: set[Layer], threshold: FailOn) -> None:
    config = Config().with_profile(profile)
    assert config.active_profile.layers == layers
    assert config.threshold is threshold


def test_the_file_s_threshold_is_stronger_than_its_profile_s() -> None:
    assert load(b"profile: strict\nfail_on: never\n").threshold is FailOn.NEVER


def test_a_profile_named_on_the_command_line_brings_its_threshold() -> None:
    assert load(b"fail_on: never\n").with_profile("strict").threshold is FailOn.DANGEROUS


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no profile `sdc`") as caught:
        Config().with_profile("sdc")
    assert caught.value.hint == "profiles here: internal, schema-registry, sdk, strict, wire"


def test_the_file_s_severity_is_stronger_than_the_profile_s() -> None:
    config = load(b"profile: ours\nrules: {a: off}\nprofiles: {ours: {rules: {a: info, b: safe}}}\n")
    assert config.severity("a") is Severity.OFF
    assert config.severity("b") is Severity.SAFE
    assert config.severity("c") is None


def test_severities_are_verdicts_or_nothing() -> None:
    assert Severity.OFF.verdict is None
    assert {severity.verdict for severity in Severity if severity.verdict is not None} == set(Verdict)


def test_severities_are_levels_of_design_rules_too() -> None:
    assert Severity.OFF.level is None
    assert {severity.level for severity in Severity if severity.level is not None} == set(Level)
    assert [Severity(level.word).level for level in Level] == list(Level)


@pytest.mark.parametrize(
    ("fail_on", "shutting"),
    [
        (FailOn.BREAKING, {Verdict.BREAKING}),
        (FailOn.DANGEROUS, {Verdict.BREAKING, Verdict.DANGEROUS}),
        (FailOn.NEVER, set()),
    ],
)
def test_which_verdicts_shut_the_gate(fail_on: FailOn, shutting: set[Verdict]) -> None:
    assert {verdict for verdict in Verdict if fail_on.shuts(verdict)} == shutting
