"""One review over all formats: what is told where, what is told once, and which way a schema stays compatible."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui.demo import MARKET, create
from reviewtui.errors import ExitCode
from tests.cli.shop import Run, Shop

SCHEMA = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order", "type": "object"}
API = """\
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /orders:
    get:
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: schemas/order.json}}}
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demo of all formats; tests only read it."""
    return create(tmp_path_factory.mktemp("market") / "market", MARKET).folder


def _schema(**said: object) -> bytes:
    return json.dumps({**SCHEMA, "properties": {"note": said}}, indent=1).encode()


def _specs(run: Run, *words: str | Path) -> dict[str, list[str]]:
    report = json.loads(run("check", "--format", "json", "--base", "main", *words).out)
    return {spec["path"]: [finding["rule"] for finding in spec["findings"]] for spec in report["specs"]}


def test_the_market_has_a_description_of_each_format_and_all_of_them_change(run: Run, market: Path) -> None:
    outcome = run("check", "--base", "main", "--head", "returns", "--format", "json", "--repo", market)
    assert outcome.code == ExitCode.GATE_SHUT
    report = json.loads(outcome.out)
    told = {spec["format"]: spec["path"] for spec in report["specs"] if spec["findings"]}
    assert sorted(told) == ["asyncapi", "graphql", "jsonschema", "openapi", "protobuf"]
    assert [spec["path"] for spec in report["specs"]] == sorted(told.values())
    assert not any(spec["errors"] for spec in report["specs"])


def test_what_an_event_and_an_answer_share_is_one_finding_with_the_operations_of_both(run: Run, market: Path) -> None:
    report = json.loads(run("diff", "main", "returns", "--format", "json", "--repo", market).out)
    found = [one for spec in report["specs"] for one in spec["findings"] if "order.schema" in one["message"]]
    assert sorted({one["rule"] for one in found}) == sorted(one["rule"] for one in found)
    longer = next(one for one in found if one["rule"] == "response-max-length-increased")
    assert longer["message"].endswith("Also in `events/orders.yaml`.")


@pytest.mark.parametrize("form", ["text", "json"])
def test_every_form_of_the_report_tells_every_format(run: Run, market: Path, form: str) -> None:
    shown = run("diff", "main", "returns", "--format", form, "--repo", market).out
    for name in ("openapi", "asyncapi", "graphql", "protobuf", "jsonschema"):
        assert name in shown.lower()


def test_a_schema_that_others_refer_to_is_told_on_its_own_only_when_it_is_named(run: Run, shop: Shop) -> None:
    shop.commit({"api.yaml": API.encode(), "schemas/order.json": _schema(maxLength=9)})
    shop.branch("change")
    shop.commit({"schemas/order.json": _schema(maxLength=20)})
    assert _specs(run, "--repo", shop.folder) == {"api.yaml": ["response-max-length-increased", "api-version-kept"]}
    named = _specs(run, "schemas/order.json", "--repo", shop.folder)
    assert named == {"schemas/order.json": ["request-max-length-increased"]}


def test_of_schemas_that_refer_to_each_other_one_is_told(run: Run, shop: Shop) -> None:
    shop.commit({"a.json": _schema(**{"$ref": "b.json"}), "b.json": _schema(**{"$ref": "a.json", "maxLength": 9})})
    shop.branch("change")
    shop.commit({"b.json": _schema(**{"$ref": "a.json", "maxLength": 5})})
    assert _specs(run, "--repo", shop.folder) == {"a.json": ["request-max-length-decreased"]}


@pytest.mark.parametrize(
    ("mode", "rules"),
    [
        ("backward", ["request-max-length-decreased"]),
        ("forward", ["response-max-length-decreased"]),
        ("full", ["request-max-length-decreased", "response-max-length-decreased"]),
        ("none", []),
    ],
)
def test_a_setting_says_which_way_a_schema_stays_compatible(run: Run, shop: Shop, mode: str, rules: list[str]) -> None:
    settings = f"compatibility: {{default: none, 'events/**': {mode}}}\n"
    shop.commit({".reviewtui.yaml": settings.encode(), "events/order.json": _schema(maxLength=9)})
    shop.branch("change")
    shop.commit({"events/order.json": _schema(maxLength=5)})
    assert _specs(run, "--repo", shop.folder) == {"events/order.json": rules}


def test_a_registry_minds_what_an_open_schema_allowed(run: Run, shop: Shop) -> None:
    shop.commit({"order.json": json.dumps(SCHEMA).encode()})
    shop.branch("change")
    shop.commit({"order.json": _schema(type="string")})
    words = ("check", "--base", "main", "--repo", shop.folder)
    assert run(*words).code == 0
    assert run(*words, "--profile", "schema-registry").code == ExitCode.GATE_SHUT


def test_messages_speak_of_documents_and_not_of_requests(run: Run, shop: Shop) -> None:
    shop.commit({"order.json": _schema(enum=["a", "requests"])})
    shop.branch("change")
    shop.commit({"order.json": _schema(enum=["a"])})
    shown = json.loads(run("check", "--format", "json", "--base", "main", "--repo", shop.folder).out)
    (finding,) = shown["specs"][0]["findings"]
    said = "Property `note` in schema Order may no longer be `requests`: documents with it are refused."
    assert finding["message"] == said
    page = " ".join(run("check", "--base", "main", "--repo", shop.folder).out.split())
    assert "A document may no longer use a value." in page
    assert "why Documents that use it are refused." in page


EVENT = """\
asyncapi: 2.6.0
info: {title: Orders, version: "1"}
channels:
  orders.created:
    subscribe:
      message:
        name: Created
        schemaFormat: application/vnd.google.protobuf;version=3
        payload: {$ref: "../proto/order.proto#/Created"}
"""
PROTO = """\
syntax = "proto3";
message Created { string id = 1; }
service Orders { rpc Get(Created) returns (Created); }
"""


def test_a_message_that_a_call_and_an_event_carry_is_told_once(run: Run, shop: Shop) -> None:
    shop.commit({"events/orders.yaml": EVENT.encode(), "proto/order.proto": PROTO.encode()})
    shop.branch("change")
    shop.commit({"proto/order.proto": PROTO.replace("string id", "int32 id").encode()})
    report = json.loads(run("check", "--format", "json", "--base", "main", "--repo", shop.folder).out)
    told = {spec["path"]: [one for one in spec["findings"] if one["rule"][:5] == "proto"] for spec in report["specs"]}
    (finding,) = told.pop("proto")
    assert told == {"events/orders.yaml": []}
    assert finding["rule"] == "proto-field-wire-compatible-type"
    assert [one["path"] for one in finding["operations"]] == ["Orders/Get", "orders.created"]
    assert finding["message"].endswith("Also in `events/orders.yaml`.")


def test_who_knows_the_sender_says_what_differs(run: Run, shop: Shop) -> None:
    alone = 'syntax = "proto3"; message Created { State state = 1; } enum State { NEW = 0; }'
    received = EVENT.replace("subscribe", "publish")
    shop.commit({"events/orders.yaml": received.encode(), "proto/order.proto": alone.encode()})
    shop.branch("change")
    shop.commit({"proto/order.proto": alone.replace("NEW = 0;", "NEW = 0; PAID = 1;").encode()})
    told = _specs(run, "--repo", shop.folder)
    assert told == {"events/orders.yaml": ["proto-enum-value-accepted"], "proto": []}
    assert _specs(run, "proto", "--repo", shop.folder) == {"proto": ["proto-enum-value-added"]}
