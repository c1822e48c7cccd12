"""The JSON report: its schema, its order, and that it is JSON whatever was reviewed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.errors import UnreadableError
from reviewtui.model import Finding, JsonValue, Report, Revision
from reviewtui.reports import json as json_report

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())


def test_a_report_fits_its_schema(report: Report) -> None:
    jsonschema_rs.validator_for(SCHEMA).validate(json.loads(json_report.render(report)))


def test_a_failure_fits_the_schema_and_is_no_report() -> None:
    error = UnreadableError("broken", hint="mend it", path="a.yaml", line=2, column=3)
    document = json.loads(json_report.render_error(error))
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert (document["specs"], "summary" in document) == ([], False)
    assert document["error"] == {
        "message": "broken",
        "path": "a.yaml",
        "line": 2,
        "column": 3,
        "hint": "mend it",
        "exit_code": 3,
    }


@pytest.mark.parametrize("missing", ["summary", "specs", "base", "tool"])
def test_the_schema_refuses_a_report_that_lacks_something(report: Report, missing: str) -> None:
    document = json.loads(json_report.render(report))
    del document[missing]
    assert not jsonschema_rs.validator_for(SCHEMA).is_valid(document)


def test_keys_stand_in_the_promised_order(report: Report) -> None:
    document = json.loads(json_report.render(report))
    assert list(document) == ["schema", "tool", "base", "head", "summary", "specs"]
    assert list(document["summary"]) == ["breaking", "dangerous", "safe", "info", "waived", "errors"]
    assert list(document["specs"][1]["findings"][0]) == [
        "fingerprint",
        "rule",
        "verdict",
        "kind",
        "layer",
        "direction",
        "message",
        "before",
        "after",
        "disposition",
        "base",
        "head",
        "operations",
        "operation_count",
        "witness",
        "counterparts",
    ]


def test_a_removal_says_where_it_seems_to_be_now(report: Report) -> None:
    removed, shared, *_ = json.loads(json_report.render(report))["specs"][1]["findings"]
    assert shared["counterparts"] == []
    assert removed["counterparts"] == [
        {
            "looks_like": "move",
            "before": "DELETE /orders/{orderId}",
            "after": "DELETE /carts/{id}",
            "other": {"path": "apis/carts.yaml", "line": 12, "column": 3, "pointer": "/delete"},
        }
    ]


def test_values_are_those_of_the_report(report: Report) -> None:
    document = json.loads(json_report.render(report))
    assert document["summary"] == {"breaking": 1, "dangerous": 1, "safe": 3, "info": 0, "waived": 0, "errors": 1}
    removed, shared, *_ = document["specs"][1]["findings"]
    assert removed["head"] is None
    assert removed["base"] == {
        "path": "apis/orders/paths/order.yaml",
        "line": 44,
        "column": 1,
        "pointer": "/delete",
    }
    assert removed["operations"] == [{"method": "DELETE", "path": "/orders/{orderId}"}]
    assert shared["operation_count"] == len(shared["operations"]) == 214


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert json_report.render(report) == json_report.render(report)


@pytest.mark.parametrize(
    ("value", "read_back"),
    [
        (2**70, 2**70),
        (-(2**64), -(2**64)),
        (float("inf"), None),
        (float("nan"), None),
        ("\ud800", "\ufffd"),
        ({"\udcff": ["\udcfe"]}, {"\ufffd": ["\ufffd"]}),
        ("\x1b[2J\x9b\u202e\U000e0041", "\x1b[2J\x9b\u202e\U000e0041"),
    ],
)
def test_odd_values_are_still_json_and_steer_nothing(
    operation_removed: Finding, one_finding_report: Callable[[Finding], Report], value: JsonValue, read_back: JsonValue
) -> None:
    finding = replace(operation_removed, change=replace(operation_removed.change, before=value))
    text = json_report.render(one_finding_report(finding))
    assert not set("\x1b\x9b\u202e\U000e0041") & set(text)
    assert json.loads(text)["specs"][0]["findings"][0]["before"] == read_back


def test_a_value_nested_deeper_than_the_quick_encoder_goes(
    operation_removed: Finding, one_finding_report: Callable[[Finding], Report]
) -> None:
    deep: JsonValue = []
    for _ in range(300):
        deep = [deep]
    finding = replace(operation_removed, change=replace(operation_removed.change, after=deep))
    assert json.loads(json_report.render(one_finding_report(finding)))["summary"]["breaking"] == 1


def test_a_branch_name_that_is_no_unicode(report: Report) -> None:
    odd = replace(report, head=Revision("br\udce4nch", None))
    assert json.loads(json_report.render(odd))["head"]["ref"] == "br\ufffdnch"
