"""`rules`, `explain` and `demo`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest  # noqa: TC002 -- as in all tests

from reviewtui.rules.catalogue import catalogue
from tests.cli.shop import Run


def test_rules_as_text_and_as_json(run: Run) -> None:
    text, document = run("rules"), json.loads(run("rules", "--format", "json").out)
    assert text.code == 0
    assert [rule["id"] for rule in document["rules"]] == list(catalogue().ids)
    for rule_id in catalogue().ids:
        assert f"  {rule_id}\n" in text.out


def test_explaining_a_rule(run: Run) -> None:
    rule = catalogue().get("operation-removed")
    text = run("explain", rule.id)
    (told,) = json.loads(run("explain", rule.id, "--format", "json").out)["rules"]
    assert text.code == 0
    assert " ".join(rule.why.split()) in " ".join(text.out.split())
    assert (told["id"], told["fix"]) == (rule.id, rule.fix)


def test_an_unknown_rule_names_the_nearest(run: Run) -> None:
    outcome = run("explain", "operation-remove")
    assert outcome.code == 2
    assert "operation-removed" in outcome.err


def test_a_demo_without_a_terminal_prints_the_report_and_where_it_is(run: Run, tmp_path: Path) -> None:
    outcome = run("demo", "--folder", tmp_path / "shop")
    assert outcome.code == 0
    assert "breaking" in outcome.out.splitlines()[-1]
    assert "The demo repository is in" in outcome.err
    assert (tmp_path / "shop" / ".git").is_dir()


def test_a_demo_in_a_temporary_folder(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    outcome = run("demo", "--plain", "--format", "json")
    assert json.loads(outcome.out)["summary"]["breaking"]
    (made,) = tmp_path.iterdir()
    assert (made / "shop" / ".git").is_dir()


def test_a_demo_never_fills_a_folder_that_has_something(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("")
    assert run("demo", "--folder", tmp_path).code == 4
