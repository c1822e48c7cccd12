"""An operation may stand in a file of its own, as bundlers write it: what changes there is a change of the API."""

from __future__ import annotations

from pathlib import Path

from reviewtui.check import Sides, check_pair
from reviewtui.config import Config
from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.openapi.surveying import survey
from reviewtui.model import Kind, Verdict
from reviewtui.repository import FolderSnapshot

ROOT = """\
openapi: 3.0.3
info: {title: Droplets, version: "2.0"}
paths:
  /droplets:
    get: {$ref: operations/list.yml}
"""
LIST = """\
summary: List droplets
parameters:
  - {name: tag, in: query, schema: {type: string}}
responses:
  "200": {description: OK}
"""


def side(folder: Path, operation: str) -> FolderSnapshot:
    (folder / "operations").mkdir(parents=True)
    (folder / "openapi.yaml").write_text(ROOT)
    (folder / "operations" / "list.yml").write_text(operation)
    return FolderSnapshot(folder, folder.name)


def test_what_changes_in_its_file_is_found_where_it_stands(tmp_path: Path) -> None:
    sides = Sides(
        side(tmp_path / "base", LIST), side(tmp_path / "head", LIST.replace("query,", "query, required: true,"))
    )

    report = check_pair(sides, SpecPair("openapi.yaml", "openapi.yaml"), Config())

    (broken,) = [finding for finding in report.findings if finding.verdict is Verdict.BREAKING]
    assert broken.rule == "request-parameter-became-required"
    assert [str(operation) for operation in broken.operations] == ["GET /droplets"]
    assert broken.where is not None
    assert (broken.where.path, broken.where.line) == ("operations/list.yml", 3)


def test_it_is_equal_to_itself_and_to_the_same_in_place(tmp_path: Path) -> None:
    base = side(tmp_path / "base", LIST)
    inline = tmp_path / "inline"
    inline.mkdir()
    indented = "".join(f"      {line}\n" for line in LIST.splitlines())
    (inline / "openapi.yaml").write_text(
        ROOT.replace("    get: {$ref: operations/list.yml}\n", f"    get:\n{indented}")
    )

    for head in (base, FolderSnapshot(inline, "inline")):
        report = check_pair(Sides(base, head), SpecPair("openapi.yaml", "openapi.yaml"), Config())
        assert [finding for finding in report.findings if finding.verdict > Verdict.INFO] == []
        assert report.errors == ()


def test_it_is_called_by_its_method_and_path(tmp_path: Path) -> None:
    seen = survey("openapi.yaml", side(tmp_path / "base", LIST))

    (operation,) = seen.elements(Kind.OPERATION)
    assert seen.naming(operation.node).subject == "operation `GET /droplets`"
    assert [len(seen.elements(kind)) for kind in (Kind.PARAMETER, Kind.RESPONSE)] == [1, 1]
