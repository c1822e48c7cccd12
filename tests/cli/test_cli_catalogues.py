"""`rules`, `explain` and `demo`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui.config import Config
from reviewtui.config.design import Design
from reviewtui.config.presets import shipped
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.standard import standard
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


def test_explaining_a_design_rule(run: Run) -> None:
    text = run("explain", "design-path-kebab-case").out
    (told,) = json.loads(run("explain", "design-path-kebab-case", "--format", "json").out)["rules"]
    assert "warning" in text
    assert "set by path_case" in text
    assert "-/orderItems:" in text
    assert (told["kind"], told["level"], told["options"]) == ("lint", "warn", ["path_case"])
    assert (told["group"], told["heuristic"]) == ("design", False)


@pytest.mark.parametrize("preset", shipped())
def test_a_standard_as_text_as_a_document_and_as_json(run: Run, preset: str) -> None:
    text, page = run("rules", "--preset", preset), run("rules", "--preset", preset, "--format", "markdown")
    document = json.loads(run("rules", "--preset", preset, "--format", "json").out)
    held = standard(Config(lint=Design(preset)))
    assert document["preset"] == preset
    assert [(rule["id"], rule["level"]) for rule in document["rules"]] == [(r.id, lv.word) for r, lv in held.rules]
    assert page.out.startswith(f"# {held.title}\n\n{held.about}\n")
    assert "# finding" not in page.out
    for rule, _ in held.rules:
        assert f"  {rule.id}\n" in text.out
        for said in (f"### {rule.id}\n", rule.title, rule.why, rule.fix):
            assert said in page.out


def test_a_standard_tells_the_settings_that_hold(run: Run) -> None:
    document = json.loads(run("rules", "--preset", "zalando", "--format", "json").out)
    assert document["options"]["envelope"] == ["items"]
    assert (document["options"]["path_depth"], document["options"]["link_headers"]) == (3, False)
    page = run("rules", "--preset", "zalando", "--format", "markdown").out
    assert "| `property_case` | `snake` | How properties are spelled. |" in page
    assert "(error, `property_case` is `snake`)" in page


def test_the_standard_that_holds_here(run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.commit(
        {".reviewtui.yaml": b"lint: {preset: minimal}\nrules: {design-enum-typed: info, design-path-depth: warn}\n"}
    )
    document = json.loads(run("rules", "--preset", ".", "--repo", shop.folder, "--format", "json").out)
    levels = {rule["id"]: rule["level"] for rule in document["rules"]}
    assert (levels["design-enum-typed"], levels["design-path-depth"]) == ("info", "warn")
    monkeypatch.chdir(shop.folder.parent)
    assert json.loads(run("rules", "--preset", ".", "--format", "json").out)["preset"] == "recommended"


def test_a_standard_in_a_file(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "ours.yaml"
    own.write_text("title: Ours \u202e\nabout: So.\nextends: minimal\n")
    page = run("rules", "--preset", own, "--format", "markdown")
    assert page.out.startswith("# Ours ")
    assert "\u202e" not in page.out
    assert run("rules", "--preset", tmp_path / "gone.yaml").code == 2


def test_a_standard_that_does_not_exist_names_the_nearest(run: Run) -> None:
    outcome = run("rules", "--preset", "zalndo")
    assert outcome.code == 2
    assert "zalando" in outcome.err
    assert run("rules", "--format", "markdown").code == 2


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
