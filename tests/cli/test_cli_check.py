"""`check`: the exit code is the outcome, and nothing that was not compared ever passes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from tests.cli.shop import Run, Shop
from tests.cli.specs import ONE, TWO

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())


@pytest.fixture
def breaking(shop: Shop) -> Shop:
    """Return a repository whose branch `change` removes an operation, beside another description that stays."""
    shop.commit({"openapi.yaml": TWO, "apis/other.yaml": ONE})
    shop.branch("change")
    shop.commit({"openapi.yaml": ONE})
    return shop


def test_a_breaking_change_shuts_the_gate_and_says_why_last(run: Run, breaking: Shop) -> None:
    outcome = run("check", "--repo", breaking.folder)
    assert outcome.code == 1
    assert outcome.out.splitlines()[-1] == "The gate is shut: 1 open breaking finding."


def test_a_change_that_only_adds_passes(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": ONE})
    shop.branch("change")
    shop.commit({"openapi.yaml": TWO})
    outcome = run("check", "--repo", shop.folder)
    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "The gate is open.")


def test_json_goes_to_stdout_and_the_reason_to_stderr(run: Run, breaking: Shop) -> None:
    outcome = run("check", "--repo", breaking.folder, "--format", "json")
    document = json.loads(outcome.out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert outcome.code == 1
    assert document["summary"]["breaking"] == 1
    assert "The gate is shut: 1 open breaking finding." in outcome.err


def test_the_same_run_gives_the_same_bytes(run: Run, breaking: Shop) -> None:
    words = ("check", "--repo", breaking.folder, "--format", "json", "-q")
    assert run(*words) == run(*words)


def test_quiet_leaves_only_the_result(run: Run, breaking: Shop) -> None:
    assert run("check", "--repo", breaking.folder, "-q").err == ""


def test_the_merge_base_is_compared_and_said(run: Run, breaking: Shop) -> None:
    breaking.git("checkout", "--quiet", "main")
    breaking.commit({"openapi.yaml": TWO.replace(b"/invoices", b"/bills")})
    outcome = run("check", "--repo", breaking.folder, "--base", "main", "--head", "change")
    assert "comparing change with " in outcome.err
    assert "bills" not in outcome.out
    exact = run("check", "--repo", breaking.folder, "--base", "main", "--head", "change", "--exact")
    assert "bills" in exact.out


@pytest.mark.parametrize(("setting", "code"), [("breaking", 1), ("dangerous", 1), ("never", 0)])
def test_the_threshold_is_the_repository_s(run: Run, breaking: Shop, setting: str, code: int) -> None:
    breaking.commit({".reviewtui.yaml": f"fail_on: {setting}\n".encode()})
    assert run("check", "--repo", breaking.folder).code == code


def test_a_configuration_named_on_the_command_line_comes_first(run: Run, breaking: Shop, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("fail_on: never\n")
    assert run("check", "--repo", breaking.folder, "--config", own).code == 0


@pytest.mark.parametrize("profile", ["internal", "no-such-profile"])
def test_a_profile_is_chosen_by_name(run: Run, breaking: Shop, profile: str) -> None:
    assert run("check", "--repo", breaking.folder, "--profile", profile).code == (0 if profile == "internal" else 2)


def test_a_broken_configuration_is_wrong_usage_with_line_and_nearest_key(run: Run, breaking: Shop) -> None:
    breaking.commit({".reviewtui.yaml": b"specs: []\nfail_onn: never\n"})
    outcome = run("check", "--repo", breaking.folder)
    assert outcome.code == 2
    assert ".reviewtui.yaml:2:1" in outcome.err
    assert "fail_on" in outcome.err


def test_a_missing_configuration_is_wrong_usage(run: Run, breaking: Shop) -> None:
    outcome = run("check", "--repo", breaking.folder, "--config", "nowhere.yaml")
    assert outcome.code == 2
    assert "nowhere.yaml: the configuration cannot be read" in outcome.err


@pytest.mark.parametrize("broken", [b"openapi: 3.1.0\npaths: {", b'openapi: 3.1.0\ninfo: "\xff\xfe"\npaths: {}\n'])
def test_what_cannot_be_read_never_passes_and_the_rest_is_reported(run: Run, shop: Shop, broken: bytes) -> None:
    shop.commit({"broken.yaml": ONE, "openapi.yaml": ONE})
    shop.branch("change")
    shop.commit({"broken.yaml": broken, "openapi.yaml": TWO})
    outcome = run("check", "--repo", shop.folder, "--format", "json")
    document = json.loads(outcome.out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert outcome.code == 3
    assert document["summary"]["errors"] == 1
    assert document["summary"]["safe"] >= 1
    assert "could not be read" in outcome.err
    (error,) = next(item for item in document["specs"] if item["path"] == "broken.yaml")["errors"]
    assert error["path"] == "broken.yaml"


def test_only_the_named_descriptions_are_compared(run: Run, breaking: Shop) -> None:
    breaking.commit({"apis/other.yaml": TWO})
    outcome = run("check", "apis/other.yaml", "--repo", breaking.folder, "--format", "json")
    assert outcome.code == 0
    assert [item["path"] for item in json.loads(outcome.out)["specs"]] == ["apis/other.yaml"]


def test_a_description_that_was_named_and_is_nowhere_never_passes(run: Run, breaking: Shop) -> None:
    outcome = run("check", "apis/nowhere.yaml", "--repo", breaking.folder)
    assert outcome.code == 2
    assert "apis/nowhere.yaml" in outcome.err


def test_staged_and_changed_files_can_be_compared(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": TWO})
    (shop.folder / "openapi.yaml").write_bytes(ONE)
    assert run("check", "--repo", shop.folder).code == 1
    assert run("check", "--repo", shop.folder, "--head", "INDEX").code == 0
    shop.git("add", "openapi.yaml")
    assert run("check", "--repo", shop.folder, "--head", "INDEX").code == 1


def test_it_works_in_any_folder_in_a_bare_repository_and_in_a_linked_work_tree(
    run: Run, breaking: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaking.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare.git"))
    breaking.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "linked"), "change")
    sides = ("--base", "main", "--head", "change")
    for folder in (tmp_path / "bare.git", tmp_path / "linked"):
        assert run("check", *sides, "--repo", folder).code == 1
    monkeypatch.chdir(breaking.folder / "apis")
    assert run("check").code == 1


def test_nothing_in_the_repository_is_touched(run: Run, breaking: Shop) -> None:
    before = {path: path.stat().st_mtime_ns for path in breaking.folder.rglob("*") if path.is_file()}
    run("check", "--repo", breaking.folder)
    assert before == {path: path.stat().st_mtime_ns for path in breaking.folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("level", "code"), [("off", 0), ("basic", 0), ("schema", 3), ("full", 3)])
def test_an_invalid_head_is_noted_by_default_and_refused_where_that_is_asked_for(
    run: Run, shop: Shop, level: str, code: int
) -> None:
    shop.commit({"openapi.yaml": ONE})
    shop.branch("change")
    shop.commit({"openapi.yaml": TWO + b"component: {}\n"})
    outcome = run("check", "--repo", shop.folder, "--validate", level, "-v")
    assert outcome.code == code
    assert ("`component` is no key" in outcome.out) == (level != "off")
    assert ("Did you mean `components`?" in outcome.out) == (level != "off")
    assert ("The gate is shut: 1 error in a description." in outcome.out) == (code == 3)


def test_programs_are_told_what_is_newly_invalid(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": ONE})
    shop.branch("change")
    shop.commit({"openapi.yaml": TWO + b"component: {}\n"})
    document = json.loads(run("check", "--repo", shop.folder, "--format", "json").out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    (note,) = document["specs"][0]["notes"]
    assert (note["line"], note["hint"]) == (len(TWO.splitlines()) + 1, "Did you mean `components`?")
