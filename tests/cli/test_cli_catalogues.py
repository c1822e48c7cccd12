"""`rules`, `explain`, `checklist` and `demo`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest  # noqa: TC002 -- as in all tests

from reviewtui.rules.catalogue import catalogue
from tests.cli.shop import Run, Shop


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


def test_the_checklists_that_there_are(run: Run, shop: Shop) -> None:
    text, document = (
        run("checklist", "--repo", shop.folder),
        json.loads(run("checklist", "--repo", shop.folder, "--format", "json").out),
    )
    assert text.code == 0
    assert text.out.startswith("api-design-review  ")
    assert [entry["id"] for entry in document["checklists"]] == ["api-design-review"]


def test_outside_of_a_repository_the_shipped_checklists_are_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("checklist").code == 0


def test_showing_a_checklist(run: Run) -> None:
    document = json.loads(run("checklist", "api-design-review", "--format", "json").out)
    short, full = run("checklist", "api-design-review"), run("checklist", "api-design-review", "-v")
    questions = [question for dimension in document["dimensions"] for question in dimension["questions"]]
    assert len(questions) >= 40
    for question in questions:
        assert question["id"] in short.out
    assert " ".join(questions[0]["how_to_check"].split()) in " ".join(full.out.split())


def test_an_unknown_checklist_names_the_nearest(run: Run) -> None:
    outcome = run("checklist", "api-design-reviews")
    assert outcome.code == 2
    assert "api-design-review" in outcome.err


def test_validating_a_file(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("schema: 1\nid: own\ntitle: Ours\nversion: '1'\ndimension: []\n")
    outcome = run("checklist", own)
    assert outcome.code == 2
    assert f"{own}:" in outcome.err
    assert "dimensions" in outcome.err
    shipped = Path(__file__).parents[2] / "checklists" / "api-design-review.yaml"
    assert "is a valid checklist" in run("checklist", shipped).out


def test_a_checklist_file_that_is_missing_could_not_be_read(run: Run, tmp_path: Path) -> None:
    assert run("checklist", tmp_path / "nowhere.yaml").code == 3


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
