"""`diff`: two refs, two files or two folders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest  # noqa: TC002 -- as in all tests

from tests.cli.shop import Run, Shop
from tests.cli.specs import ONE, TWO


def rules_in(text: str) -> list[str]:
    return [finding["rule"] for item in json.loads(text)["specs"] for finding in item["findings"]]


def test_two_refs(run: Run, demo: Path) -> None:
    outcome = run("diff", "main", "orders-v2", "--repo", demo)
    assert outcome.code == 0
    assert outcome.out.splitlines()[0].startswith("main (")
    assert "Operation `DELETE /orders/{orderId}` is gone" in outcome.out


def test_the_demo_has_something_of_each_verdict_and_tells_what_its_descriptions_share_once(
    run: Run, demo: Path
) -> None:
    document = json.loads(run("diff", "main", "orders-v2", "--repo", demo, "--format", "json").out)
    assert all(document["summary"][verdict] for verdict in ("breaking", "dangerous", "safe", "info"))
    orders, payments = document["specs"]
    also = [one["message"] for one in orders["findings"] if "Also in `apis/payments/openapi.yaml`." in one["message"]]
    assert len(also) == 1
    assert not payments["findings"]
    (note,) = payments["notes"]
    assert note["message"] == "1 finding in shared files is told in apis/orders/openapi.yaml"
    assert "unclassified-change" not in rules_in(json.dumps(document))


def test_options_may_stand_anywhere(run: Run, demo: Path) -> None:
    first = run("diff", "--format", "json", "main", "orders-v2", "apis/payments/openapi.yaml", "--repo", demo)
    last = run("diff", "main", "orders-v2", "--repo", demo, "apis/payments/openapi.yaml", "--format", "json")
    assert first.out == last.out
    assert [item["path"] for item in json.loads(first.out)["specs"]] == ["apis/payments/openapi.yaml"]


def test_two_files_outside_of_git(run: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "a" / "old.yaml", tmp_path / "b" / "new.json"
    for path, content in (
        (old, TWO),
        (new, b'{"openapi": "3.1.0", "info": {"title": "O", "version": "1"}, "paths": {}}'),
    ):
        path.parent.mkdir()
        path.write_bytes(content)
    outcome = run("diff", old, new, "--format", "json")
    assert outcome.code == 0
    document = json.loads(outcome.out)
    assert document["head"] == {"ref": str(new), "commit": None}
    assert document["summary"]["breaking"] == 2


def test_a_file_and_what_it_refers_to(run: Run, tmp_path: Path) -> None:
    for folder, item in (("old", "type: string\n"), ("new", "type: integer\n")):
        (tmp_path / folder / "schemas").mkdir(parents=True)
        (tmp_path / folder / "schemas" / "id.yaml").write_text(item)
        (tmp_path / folder / "openapi.yaml").write_text(
            'openapi: 3.1.0\ninfo: {title: O, version: "1"}\npaths:\n  /orders:\n    get:\n      parameters:\n'
            "        - {name: id, in: query, schema: {$ref: schemas/id.yaml}}\n"
            '      responses: {"200": {description: OK}}\n'
        )
    outcome = run("diff", tmp_path / "old" / "openapi.yaml", tmp_path / "new" / "openapi.yaml", "--format", "json")
    assert json.loads(outcome.out)["summary"]["breaking"] == 1


def test_a_file_reached_through_a_link(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(ONE)
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    outcome = run("diff", tmp_path / "real.yaml", tmp_path / "link.yaml")
    assert outcome.code == 0
    assert "No differences in 1 description." in outcome.out


def test_two_folders(run: Run, tmp_path: Path) -> None:
    for name, content in (("old", TWO), ("new", ONE)):
        (tmp_path / name / "apis").mkdir(parents=True)
        (tmp_path / name / "apis" / "orders.yaml").write_bytes(content)
    outcome = run("diff", tmp_path / "old", tmp_path / "new", "--format", "json")
    assert outcome.code == 0
    assert json.loads(outcome.out)["specs"][0]["path"] == "apis/orders.yaml"
    assert json.loads(outcome.out)["summary"]["breaking"] == 1


def test_a_file_and_a_folder_are_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes(ONE)
    outcome = run("diff", tmp_path / "old.yaml", tmp_path)
    assert outcome.code == 2
    assert "is a folder and" in " ".join(outcome.err.split())


def test_a_pipe_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes(ONE)
    outcome = run("diff", tmp_path / "old.yaml", "/dev/null")
    assert outcome.code == 2
    assert "neither a file nor a folder" in outcome.err


def test_names_that_are_files_and_refs_say_which_was_meant(
    run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.commit({"old/openapi.yaml": TWO, "new/openapi.yaml": ONE})
    for name in ("old", "new"):
        shop.git("branch", name)
    monkeypatch.chdir(shop.folder)
    outcome = run("diff", "old", "new")
    assert outcome.code == 0
    assert "old and new are refs too" in outcome.err
    assert "1 breaking" in outcome.out
    assert "No differences" in run("diff", "refs/heads/old", "refs/heads/new").out


def test_files_that_are_no_descriptions_are_reported_as_unreadable(run: Run, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("just: text\n")
    outcome = run("diff", tmp_path / "a.yaml", tmp_path / "b.yaml", "--format", "json")
    assert outcome.code == 3
    assert json.loads(outcome.out)["summary"]["errors"] >= 1
