"""Descriptions in several files: references are followed inside the snapshot, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.check import Sides, check, check_pair, gate
from reviewtui.config import Config, load
from reviewtui.errors import UsageError
from reviewtui.formats.comparison import SpecPair
from reviewtui.model import Operation, Report, SpecStatus, Verdict
from reviewtui.repository import FolderSnapshot

ROOT = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders:
    get:
      responses:
        "200":
          description: Orders
          content:
            application/json:
              schema: {$ref: "schemas/order.yaml#/Order"}
"""
ORDER = """\
Order:
  type: object
  properties:
    id: {type: string}
    legacyId: {type: string}
"""


def folder(place: Path, **files: str | bytes) -> FolderSnapshot:
    """Write files into a folder; double underscores stand for slashes and a dot."""
    for name, text in files.items():
        path = place / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return FolderSnapshot(place, place.name)


def compared(tmp_path: Path, base: dict[str, str], head: dict[str, str]) -> Report:
    sides = Sides(folder(tmp_path / "base", **base), folder(tmp_path / "head", **head))
    return check(sides, Config())


def test_a_change_in_another_file_is_a_change_of_the_description(tmp_path: Path) -> None:
    changed = ORDER.replace("    legacyId: {type: string}\n", "")
    report = compared(
        tmp_path,
        {"api_yaml": ROOT, "schemas__order_yaml": ORDER},
        {"api_yaml": ROOT, "schemas__order_yaml": changed},
    )
    (spec,) = report.specs
    finding, version = spec.findings
    assert version.rule == "api-version-kept"
    assert spec.path == "api.yaml"
    assert finding.verdict is Verdict.BREAKING
    assert finding.operations == (Operation("GET", "/orders"),)
    assert finding.where is not None
    assert (finding.where.path, finding.where.line) == ("schemas/order.yaml", 5)


def test_writing_a_file_out_is_no_change(tmp_path: Path) -> None:
    inline = ROOT.replace('{$ref: "schemas/order.yaml#/Order"}', '{$ref: "#/components/schemas/Order"}')
    inline += "components:\n  schemas:\n" + "".join(f"    {line}\n" for line in ORDER.splitlines())
    report = compared(tmp_path, {"api_yaml": ROOT, "schemas__order_yaml": ORDER}, {"api_yaml": inline})
    assert [f.verdict for f in report.findings if f.verdict > Verdict.INFO] == []


@pytest.mark.parametrize(
    ("reference", "complaint"),
    [
        ("schemas/gone.yaml#/Order", "leads to schemas/gone.yaml, which is not there"),
        ("../secret.yaml#/Order", "leaves the repository"),
        ("/etc/passwd", "leaves the repository"),
        ("https://example.com/order.yaml", "leads outside the repository"),
        ("schemas/order.yaml#/Nothing", "names nothing"),
    ],
)
def test_a_dead_reference_is_an_error_with_its_line_and_the_gate_stays_shut(
    tmp_path: Path, reference: str, complaint: str
) -> None:
    (tmp_path / "secret.yaml").write_text(ORDER)
    head = ROOT.replace("schemas/order.yaml#/Order", reference)
    files = {"api_yaml": ROOT, "schemas__order_yaml": ORDER}
    report = compared(tmp_path, files, {**files, "api_yaml": head})
    (error,) = report.errors
    assert complaint in error.message
    assert (error.path, error.line) == ("api.yaml", 11)
    assert error.hint
    assert not gate(report, Config()).is_open
    alike = compared(tmp_path / "alike", {**files, "api_yaml": head}, {**files, "api_yaml": f"{head}\n# more"})
    assert alike.errors == ()
    assert [complaint in note.message for note in alike.specs[0].notes] == [True]


def test_a_description_that_goes_away_breaks_all_its_callers(tmp_path: Path) -> None:
    files = {"api_yaml": ROOT, "schemas__order_yaml": ORDER}
    gone = compared(tmp_path, files, {"schemas__order_yaml": ORDER})
    assert [(s.status, s.findings[0].verdict) for s in gone.specs] == [(SpecStatus.REMOVED, Verdict.BREAKING)]
    come = compared(tmp_path / "other", {"schemas__order_yaml": ORDER}, files)
    assert [(s.status, s.findings[0].verdict) for s in come.specs] == [(SpecStatus.ADDED, Verdict.SAFE)]


def test_one_unreadable_side_is_an_error_and_the_others_go_on(tmp_path: Path) -> None:
    good = {"good_yaml": ROOT.replace("schemas/order.yaml#/Order", "#/x"), "x_yaml": "openapi: 3.0.0\npaths: {}\n"}
    report = compared(tmp_path, good, {**good, "x_yaml": "openapi: 3.0.0\npaths: {\n", "good_yaml": ROOT})
    assert {spec.path: spec.status for spec in report.specs}["x.yaml"] is SpecStatus.UNREADABLE
    assert len(report.specs) == 2
    assert {error.path for error in report.errors} >= {"x.yaml"}
    assert not gate(report, Config()).is_open


def test_nothing_differs_when_nothing_changed(tmp_path: Path) -> None:
    files = {"api_yaml": ROOT, "schemas__order_yaml": ORDER}
    report = compared(tmp_path, files, files)
    assert [(spec.path, spec.status) for spec in report.specs] == [("api.yaml", SpecStatus.UNCHANGED)]
    assert gate(report, Config()).is_open


def test_a_named_description_must_exist(tmp_path: Path) -> None:
    sides = Sides(folder(tmp_path / "base", api_yaml=ROOT), folder(tmp_path / "head", api_yaml=ROOT))
    assert [spec.path for spec in check(sides, Config(), ("api.yaml",)).specs] == ["api.yaml"]
    with pytest.raises(UsageError, match=r"nowhere\.yaml"):
        check(sides, Config(), ("nowhere.yaml",))


def test_two_named_files_are_compared_whatever_they_are_called(tmp_path: Path) -> None:
    sides = Sides(folder(tmp_path, old_yaml=ROOT, schemas__order_yaml=ORDER), folder(tmp_path, new_yaml=ROOT))
    report = check_pair(sides, SpecPair("old.yaml", "new.yaml"), Config())
    assert [(s.path, s.base_path, s.status) for s in report.specs] == [("new.yaml", "old.yaml", SpecStatus.UNCHANGED)]


def test_a_severity_for_a_rule_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    settings = load(b"rules:\n  operation-removd: info\n")
    sides = Sides(folder(tmp_path / "base", api_yaml=ROOT), folder(tmp_path / "head", api_yaml=ROOT))
    with pytest.raises(UsageError, match="operation-removd") as caught:
        check(sides, settings)
    assert (caught.value.path, caught.value.line) == (".reviewtui.yaml", 2)
    assert "`operation-removed`" in caught.value.hint


def test_a_dead_reference_in_an_example_or_an_extension_is_none(tmp_path: Path) -> None:
    said = '{$ref: "schemas/order.yaml#/Order"}'
    local = (
        ROOT.replace(said, '{type: string, example: {$ref: "#/components/schemas/No"}}')
        + "components:\n  schemas: {}\n"
    )
    other = local.replace("title: Orders", "title: More orders")
    report = compared(tmp_path, {"api_yaml": local}, {"api_yaml": other})
    assert report.errors == report.specs[0].notes == ()


def test_a_description_of_another_name_may_gain_a_path_that_answers_the_calls_of_another(tmp_path: Path) -> None:
    added = ROOT + "  /{tenant}/orders: {get: {responses: {}}}\n  /users/{name}: {get: {responses: {}}}\n"
    sides = Sides(folder(tmp_path / "base", old_yaml=ROOT), folder(tmp_path / "head", new_yaml=added))
    report = check_pair(sides, SpecPair("old.yaml", "new.yaml"), Config())
    assert "path-ambiguous" in {finding.rule for finding in report.findings}
