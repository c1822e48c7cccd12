"""A finding keeps its identity when its description moves."""

from __future__ import annotations

from pathlib import Path

from reviewtui.check import Sides, check
from reviewtui.config import Config
from reviewtui.lint import Linted, lint
from reviewtui.model import Report
from reviewtui.repository import FolderSnapshot
from reviewtui.rules.moving import fingerprint_at

OLD = "openapi: 3.0.3\ninfo: {title: Orders, version: '1'}\npaths:\n  /Orders: {get: {responses: {}}}\n"
NEW = OLD.replace("get:", "put:")


def _moved(tmp_path: Path, path: str) -> tuple[Report, Report]:
    """Return what is found on a change, and on the design, of a description at this path."""
    for side, text in (("base", OLD), ("head", NEW)):
        file = tmp_path / path.replace("/", "-") / side / path
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    base, head = (FolderSnapshot(tmp_path / path.replace("/", "-") / side, side) for side in ("base", "head"))
    return check(Sides(base, head), Config()), lint(Linted(head), Config())


def test_the_fingerprint_at_another_path_is_the_one_that_the_finding_has_there(tmp_path: Path) -> None:
    before, after = _moved(tmp_path, "orders.yaml"), _moved(tmp_path, "apis/orders/openapi.yaml")
    for old, new in zip(before, after, strict=True):
        assert new.findings
        assert [fingerprint_at(finding, "orders.yaml") for finding in new.findings] == [
            finding.fingerprint for finding in old.findings
        ]
        assert {finding.fingerprint for finding in old.findings}.isdisjoint(f.fingerprint for f in new.findings)
