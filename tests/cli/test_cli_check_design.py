"""`check` with design rules: only what is new shuts the gate, and nobody waits for them who did not ask."""

from __future__ import annotations

import json
import subprocess
import sys

import jsonschema_rs
import pytest

from tests.cli.shop import Run, Shop
from tests.cli.test_cli_lint import IGNORED, MINIMAL, ONE, SCHEMA, TWO, spec

IN_CHECK = b"lint: {preset: minimal, check: true}\n"
_LOADED = """
import sys
from reviewtui.cli import main
main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""


@pytest.fixture
def grown(shop: Shop) -> Shop:
    """Return a repository whose branch `change` adds an error of design to one that stood before."""
    shop.commit({"openapi.yaml": ONE, ".reviewtui.yaml": MINIMAL})
    shop.branch("change")
    shop.commit({"openapi.yaml": TWO})
    return shop


def _last(run: Run, shop: Shop, *words: str) -> tuple[int, str]:
    outcome = run("check", "--repo", shop.folder, *words)
    return outcome.code, outcome.out.splitlines()[-1]


def test_without_a_word_check_is_about_changes_only(run: Run, grown: Shop) -> None:
    assert _last(run, grown) == (0, "The gate is open.")


def test_a_new_error_of_design_shuts_the_gate_where_that_is_asked_for(run: Run, grown: Shop) -> None:
    shut = (1, "The gate is shut: 1 new design error.")
    assert _last(run, grown, "--lint") == shut
    grown.commit({".reviewtui.yaml": IN_CHECK})
    assert _last(run, grown) == shut
    grown.commit({"openapi.yaml": spec("One", "Two", "Three")})
    assert _last(run, grown) == (1, "The gate is shut: 2 new design errors.")


def test_what_stood_before_is_counted_and_shuts_nothing(run: Run, grown: Shop) -> None:
    grown.commit({"openapi.yaml": ONE + b"    Fine: {type: string}\n"})
    outcome = run("check", "--repo", grown.folder, "--lint")
    assert outcome.code == 0
    assert "1 stood before" in outcome.out


@pytest.mark.parametrize(
    ("fail_on", "level", "code"), [("never", "error", 0), ("error", "warn", 0), ("warn", "warn", 1)]
)
def test_the_threshold_of_design_is_its_own(run: Run, grown: Shop, fail_on: str, level: str, code: int) -> None:
    settings = f"lint: {{preset: minimal, check: true, fail_on: {fail_on}}}\nrules: {{design-enum-typed: {level}}}\n"
    grown.commit({".reviewtui.yaml": settings.encode()})
    assert run("check", "--repo", grown.folder).code == code


def test_a_strict_profile_does_not_make_a_hint_a_danger(run: Run, grown: Shop) -> None:
    grown.commit({".reviewtui.yaml": IN_CHECK + b"rules: {design-enum-typed: info}\n"})
    assert run("check", "--repo", grown.folder, "--profile", "strict").code == 0


def test_the_report_tells_both_and_keeps_to_its_schema(run: Run, grown: Shop) -> None:
    grown.commit({"openapi.yaml": spec("One", "Two", before=IGNORED.replace("design-enum-typed", "no-such-rule"))})
    text = run("check", "--repo", grown.folder, "--lint", "-v")
    assert "design · 1 error" in text.out
    assert "A listed value is not of the type that is asked for." in text.out
    assert "there is no design rule `no-such-rule`" in " ".join(text.out.split())
    document = json.loads(run("check", "--repo", grown.folder, "--lint", "--format", "json").out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert document["summary"]["lint"]["error"] == 1
    assert {finding["kind"] for finding in document["specs"][0]["findings"]} == {"compatibility", "lint"}


def test_what_is_excused_is_in_the_report_of_the_gate(run: Run, grown: Shop) -> None:
    grown.commit({"openapi.yaml": spec("One", "Two", before=IGNORED)})
    outcome = run("check", "--repo", grown.folder, "--lint", "-v")
    assert outcome.code == 0
    assert "2 excused" in outcome.out
    assert "because: The service sends numbers as text." in outcome.out


def test_diff_is_about_changes_whatever_the_settings_say(run: Run, grown: Shop) -> None:
    grown.commit({".reviewtui.yaml": IN_CHECK})
    assert "design ·" not in run("diff", "main", "change", "--repo", grown.folder).out


@pytest.mark.parametrize("words", [(), ("--lint",)])
def test_design_rules_are_loaded_only_where_they_are_asked_for(grown: Shop, words: tuple[str, ...]) -> None:
    (grown.folder / ".reviewtui.yaml").unlink()
    command = [sys.executable, "-c", _LOADED, "check", "--repo", str(grown.folder), "--base", "main", *words]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    loaded = ran.stderr.split()
    design = [name for name in loaded if name.startswith(("reviewtui.lint", "reviewtui.rules.lint"))]
    assert bool(design) is bool(words)
    assert ("msgspec" in loaded) is bool(words)
