"""`.reviewtui.yaml` is read whole, and every mistake in it is told with its line and the nearest right word."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.config import Config, FailOn, Records, Severity, load
from reviewtui.config.reviewing import Reviewing, Roles, Waiving
from reviewtui.errors import ExitCode, UsageError
from reviewtui.model import Layer, Location

EVERYTHING = b"""\
schema: 1
specs: ["apis/**/openapi.yaml"]
exclude: ["**/node_modules/**"]
base: origin/main
profile: partner
fail_on: dangerous
rules: {response-enum-value-added: info, lint/naming-snake-case: off}
tier: {default: tier-3, "apis/**": tier-2, "apis/payments/**": tier-1}
checklist: house-rules
records: {adr: docs/decisions, reviews: docs/reviews, form: {adr: nygard}}
roles: {architect: [ana@example.com], security: [sec-team]}
review: {blind: true, branch: api-reviews, sign_off: {tier-1: [architect]}}
waivers: {warn_days: 30, approvers: {tier-1: [security, boss@example.com]}}
profiles:
  public: {extends: sdk, rules: {operation-id-changed: breaking}}
  partner: {extends: public, fail_on: never}
"""


def _error(text: str) -> UsageError:
    """Return what is said about a broken configuration."""
    with pytest.raises(UsageError) as caught:
        load(text.encode(), ".reviewtui.yaml")
    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.path == ".reviewtui.yaml"
    return caught.value


def test_everything_that_can_be_set_is_read() -> None:
    config = load(EVERYTHING)
    assert config.path == ".reviewtui.yaml"
    assert config.specs == ("apis/**/openapi.yaml",)
    assert config.exclude == ("**/node_modules/**",)
    assert config.base == "origin/main"
    assert config.fail_on is FailOn.DANGEROUS
    assert config.rules == {"response-enum-value-added": Severity.INFO, "lint/naming-snake-case": Severity.OFF}
    assert config.checklist == "house-rules"
    assert config.records == Records("docs/reviews", {"adr": "docs/decisions"}, {"adr": "nygard"})
    assert config.roles.people == {"architect": ("ana@example.com",), "security": ("sec-team",)}
    assert config.review == Reviewing(blind=True, branch="api-reviews", sign_off={"tier-1": ("architect",)})
    assert config.waivers == Waiving(30, {"tier-1": ("security", "boss@example.com")})


def test_people_have_roles_by_address_and_by_name_whatever_the_case() -> None:
    roles = Roles({"architect": ("ana@example.com",), "security": ("Sec Team", "ana@example.com")})
    assert roles.of("Ana@Example.com ") == ("architect", "security")
    assert roles.of("", "sec team") == ("security",)
    assert roles.of("", " ") == ()


def test_a_person_is_named_by_address_or_by_role() -> None:
    roles = Roles({"architect": ("ana@example.com",)})
    assert roles.includes("ANA@example.com", ["Architect"])
    assert roles.includes("ben@example.com", ["ben@example.com"])
    assert not roles.includes("ben@example.com", ["architect"])


def test_a_profile_of_ones_own_keeps_what_it_does_not_say() -> None:
    partner = load(EVERYTHING).active_profile
    assert partner.layers == {Layer.WIRE, Layer.SOURCE}
    assert partner.fail_on is FailOn.NEVER
    assert partner.rules == {"operation-id-changed": Severity.BREAKING}


def test_places_of_keys_are_kept_for_later_checks() -> None:
    place = "/rules/lint~1naming-snake-case"
    assert load(EVERYTHING).places[place] == Location(".reviewtui.yaml", place, 7, 42)


def test_json_is_as_good_as_yaml() -> None:
    assert load(b'{"fail_on": "never", "tier": {"default": "tier-1"}}').tier_of("any") == "tier-1"


@pytest.mark.parametrize("content", [b"", b"# nothing set yet\n", b"---\n", b"null\n", b"{}"])
def test_an_empty_file_sets_nothing(content: bytes) -> None:
    assert load(content) == Config(path=".reviewtui.yaml")


def test_a_folder_without_a_configuration_has_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Config()


def test_a_folder_s_configuration_is_read(tmp_path: Path) -> None:
    (tmp_path / "strict.yaml").write_bytes(b"profile: strict\n")
    assert load(tmp_path, "strict.yaml").threshold is FailOn.DANGEROUS


def test_a_configuration_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ".reviewtui.yaml").mkdir()
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("base: main\nprofil: sdk\n", 2, 1, "`profil` is not a key that is known here", "did you mean `profile`?"),
        ("records:\n  ard: docs\n", 2, 3, "`ard` is not a key that is known here", "did you mean `adr`?"),
        ("profiles:\n  ours:\n    fail-on: never\n", 3, 5, "`fail-on` is not a key", "did you mean `fail_on`?"),
        ("rules:\n  a: off\n  b: brekaing\n", 3, 3, "`brekaing` is no choice for `b`", "did you mean `breaking`?"),
        (
            "fail_on: sometimes\n",
            1,
            1,
            "`sometimes` is no choice for `fail_on`",
            "known here: breaking, dangerous, never",
        ),
        ("schema: 2\n", 1, 1, "`2` is no choice for `schema`", "known here: 1"),
        ("tier:\n  apis/**: tier1\n", 2, 3, "`tier1` is no choice for `apis/**`", "did you mean `tier-1`?"),
        ("profile: sdc\n", 1, 1, "there is no profile `sdc`", "did you mean `sdk`?"),
        ("specs: apis\n", 1, 1, "`specs` must be a list, not text", ""),
        ("base: 1.2\n", 1, 1, "`base` must be text or empty, not a number", ""),
        ("specs:\n  - a\n  - 7\n", 3, 5, "`specs` must be text, not a whole number", "put it between quotes"),
        ("rules: [off]\n", 1, 1, "`rules` must be a mapping of keys to values, not a list", ""),
        ("- base\n", 1, 1, "the file must be a mapping of keys to values, not a list", ""),
        ("base: a\nbase: b\n", 2, 1, "the key `base` stands twice", "it stands first in line 1; keep one of the two"),
        ("profiles: {sdk: {}}\n", 1, 12, "the profile `sdk` is built in", "give it another name"),
        ("profiles: {a: {extends: b}}\n", 1, 16, "there is no profile `b` above `a`", "known here"),
        ('exclude: ["!"]\n', 1, 11, "`!` is no glob", "apis/**/openapi.yaml"),
        (
            "records: {form: {ard: x}}\n",
            1,
            18,
            "`ard` is not a key that is known here",
            "did you mean `adr`?",
        ),
        ("records: {adr: ../secrets}\n", 1, 11, "`../secrets` is outside the repository", "docs/adr"),
        ("records: {adr: /etc}\n", 1, 11, "`/etc` is outside the repository", "docs/adr"),
        ("records: {reviews: .git/hooks}\n", 1, 11, "`.git/hooks` is outside the repository", "docs/adr"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, line: int, column: int, message: str, hint: str) -> None:
    error = _error(text)
    assert (error.line, error.column) == (line, column)
    assert message in error.message
    assert hint in error.hint


def test_broken_yaml_is_a_mistake_in_the_configuration() -> None:
    assert _error("base: [main\nprofile: sdk\n").line


def test_what_is_quoted_cannot_speak_to_the_terminal() -> None:
    error = _error('"\\e[31mred\\u202e": 1\n')
    assert "\x1b" not in error.message
    assert "\u202e" not in error.message


def test_a_long_key_is_cut() -> None:
    assert len(_error("k" * 5000 + ": 1\n").message) < 120
