"""A check and a review name who uses what a change reaches, where the repository keeps an inventory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.session import Options, Session
from tests.cli.conftest import run
from tests.repository.scratch import Scratch
from tests.session.conftest import CHANGED, PATH, SPEC

if TYPE_CHECKING:
    from tests.cli.shop import Run

__all__ = ["run"]

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())
PEOPLE = "consumers:\n  - {name: Mobile app, operations: [GET /orders]}\n  - {name: B}\n  - {name: C}\n"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a repository on a branch that breaks consumers who are listed."""
    made = Scratch.create(tmp_path / "repo")
    made.commit({PATH: SPEC.encode()})
    made.git("checkout", "-q", "-b", "orders-v2")
    made.commit({PATH: CHANGED.encode(), "consumers.yaml": PEOPLE.encode()})
    return tmp_path / "repo"


def test_a_check_names_who_calls_what_breaks(run: Run, house: Path) -> None:
    words = ("check", "--base", "main", "--repo", house)
    assert "Mobile app and 2 more call it" in run(*words).out
    document = json.loads(run(*words, "--format", "json").out)
    jsonschema_rs.validate(SCHEMA, document)
    (finding, *_) = document["specs"][0]["findings"]
    assert finding["consumers"] == ["Mobile app", "B", "C"]


def test_without_an_inventory_nobody_is_named(run: Run, house: Path) -> None:
    (house / ".reviewtui.yaml").write_text("consumers: elsewhere.yaml\n")
    told = run("check", "--base", "main", "--repo", house, "--format", "json").out
    assert "consumers" not in told


def test_an_inventory_with_a_mistake_stops_a_check_at_its_line(run: Run, house: Path) -> None:
    (house / "consumers.yaml").write_text("consumers:\n  - nam: A\n")
    told = run("check", "--base", "main", "--head", "WORKTREE", "--repo", house)
    assert told.code == 2
    assert "consumers.yaml:2" in told.err


def test_a_review_names_them_too(house: Path) -> None:
    with Session.open(Options(folder=house, base="main")) as session:
        told = [finding.consumers for finding in session.report.findings if finding.level is None]
    assert told
    assert all(names == ("Mobile app", "B", "C") for names in told)


ANSWER = """openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /orders:
    get:
      operationId: list
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: order.yaml}}}}}
"""
EVENT = """asyncapi: 3.0.0
info: {title: T, version: "1"}
channels:
  placed: {address: orders.placed, messages: {placed: {payload: {$ref: order.yaml}}}}
operations:
  tell: {action: send, channel: {$ref: '#/channels/placed'}}
"""
LISTENERS = """consumers:
  - {name: Web, apis: [api.yaml], operations: [list]}
  - {name: Billing, apis: [events.yaml], operations: [SEND orders.*]}
  - {name: Other, apis: [events.yaml], operations: [SEND orders.gone]}
"""


def test_what_several_descriptions_share_reaches_the_consumers_of_each(run: Run, tmp_path: Path) -> None:
    made = Scratch.create(tmp_path / "repo")
    web = ANSWER.replace("/orders", "/carts")
    files = {"api.yaml": ANSWER, "events.yaml": EVENT, "web.yaml": web, "consumers.yaml": LISTENERS}
    order = b"type: object\nrequired: [id]\nproperties: {id: {type: string}}\n"
    made.commit({path: text.encode() for path, text in files.items()} | {"order.yaml": order})
    made.git("checkout", "-q", "-b", "change")
    made.commit({"order.yaml": order.replace(b"string", b"integer")})
    words = "--base", "main", "--repo", made.root
    document = json.loads(run("check", *words, "--format", "json").out)
    jsonschema_rs.validate(SCHEMA, document)
    found = (one for spec in document["specs"] for one in spec["findings"])
    (finding,) = (one for one in found if one["rule"] == "response-type-changed")
    assert finding["consumers"] == ["Web", "Billing"]
    assert finding["shared_by"] == ["api.yaml", "events.yaml", "web.yaml"]
    told = "goes from string to integer"
    words = "main", "change", "--repo", made.root
    for spec, shown in (("api.yaml", True), ("web.yaml", True), ("else.yaml", False)):
        assert (told in run("diff", *words, "--filter", f"file:{spec}").out) is shown
    for path in ("/orders", "/carts"):
        assert "response-type-changed" in run("diff", *words, "--operation", f"GET {path}").out
    refs = "--base", "main", "--head", "change", "--repo", made.root
    notice = run("notice", "new", "Ids", "--review", "--to", "WORKTREE", "--dry-run", "--format", "markdown", *refs).out
    assert notice.index("Web") < notice.index("Billing")
    assert "Other" not in notice
