"""One cause in a file that several descriptions share is one finding, whoever of them is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.check import Sides, check
from reviewtui.config import Config
from reviewtui.formats import finding
from reviewtui.model import Disposition, Finding, Location, Operation, SpecReport, SpecStatus, Verdict
from reviewtui.repository import FolderSnapshot
from reviewtui.rules.judge import finding_of
from reviewtui.rules.sharing import told_once
from tests.rules.vocabulary import NARROWS, REQUEST, C, K, change

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SHARED = "schemas/money.yaml"


def _finding(spec: str, operation: str, limit: int = 5, file: str = SHARED) -> Finding:
    found = change(K.SCHEMA, C, "maximum", 9, limit, effect=NARROWS, direction=REQUEST, element=f"{SHARED} amount")
    place = Location(file, "/properties/amount/maximum", 3, 5)
    return finding_of(spec, replace(found, base=place, head=place, used_by=(Operation("POST", operation),)))


def _spec(path: str, *findings: Finding) -> SpecReport:
    return SpecReport(path, path, "openapi", "3.1.0", SpecStatus.CHANGED, findings)


def test_the_first_description_tells_it_for_all() -> None:
    specs = [_spec(path, _finding(path, f"/{path[0]}")) for path in ("b.yaml", "a.yaml", "c.yaml")]
    second, first, third = told_once(specs)
    (told,) = first.findings
    assert told.message.endswith("Also in `b.yaml` and `c.yaml`.")
    assert [one.path for one in told.operations] == ["/a", "/b", "/c"]
    assert not second.findings
    assert not third.findings
    assert [note.message for note in second.notes] == ["1 finding in shared files is told in a.yaml"]


def test_its_fingerprint_is_the_same_whoever_tells_it() -> None:
    alone, together = _finding("b.yaml", "/b"), told_once([_spec("a.yaml", _finding("a.yaml", "/a"))])[0].findings[0]
    assert alone.fingerprint == together.fingerprint


def test_other_values_another_place_or_a_file_of_its_own_are_other_causes() -> None:
    for other in (_finding("b.yaml", "/b", 4), _finding("b.yaml", "/b", file="b.yaml")):
        specs = _spec("a.yaml", _finding("a.yaml", "/a")), _spec("b.yaml", other)
        assert told_once(specs) == specs


ORDERS = """\
openapi: 3.1.0
info: {title: Orders, version: 1.0.0}
paths:
  /orders:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
      responses: {}
components: {schemas: {Order: {type: object, properties: {note: {type: string, maxLength: 100}}}}}
"""
EVENTS = """\
asyncapi: 3.0.0
info: {title: Events, version: 1.0.0}
channels: {made: {address: made, messages: {made: {payload: {$ref: "orders.yaml#/components/schemas/Order"}}}}}
operations: {import: {action: receive, channel: {$ref: "#/channels/made"}}}
"""


def test_what_stands_in_a_whole_description_is_told_there_for_events_that_refer_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for side, limit in (("base", "100"), ("head", "50")):
        (tmp_path / side).mkdir()
        (tmp_path / side / "orders.yaml").write_text(ORDERS.replace("100", limit), encoding="utf-8")
        (tmp_path / side / "events.yaml").write_text(EVENTS, encoding="utf-8")
    sides = Sides(FolderSnapshot(tmp_path / "base", "base"), FolderSnapshot(tmp_path / "head", "head"))
    alone = check(sides, Config(), only=("orders.yaml",))
    told, alone_told = ({one.rule: one for one in report.findings} for report in (check(sides, Config()), alone))
    shared = told["request-max-length-decreased"]

    assert sorted(told) == sorted(alone_told) == ["api-version-kept", "request-max-length-decreased"]
    assert [str(one) for one in shared.operations] == ["POST /orders", "RECEIVE made"]
    assert shared.message.startswith("Property `note` in component Order may have at most 50 characters")
    assert shared.message.endswith("Also in `events.yaml`.")
    assert shared.fingerprint == alone_told[shared.rule].fingerprint
    monkeypatch.setattr(finding, "_MOST_BORROWERS", 0)
    assert [spec.path for spec in check(sides, Config()).specs] == ["orders.yaml"]


def test_what_one_description_promised_counts() -> None:
    draft = replace(_finding("a.yaml", "/a"), verdict=Verdict.INFO, disposition=Disposition.STABILITY)
    (told, _) = told_once([_spec("a.yaml", draft), _spec("b.yaml", _finding("b.yaml", "/b"))])
    assert [(one.verdict, one.disposition) for one in told.findings] == [(Verdict.BREAKING, Disposition.OPEN)]
