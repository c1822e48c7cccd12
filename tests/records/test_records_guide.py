"""A migration guide has a row for all that consumers act upon, in a safe order, with examples that hold."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reviewtui.check import Sides, check
from reviewtui.config import Config
from reviewtui.errors import UsageError
from reviewtui.model import Direction, How, Kind, Operation, Revision, Verdict
from reviewtui.records import front_matter
from reviewtui.records.generated import refresh
from reviewtui.records.kinds.guide.kind import KIND
from reviewtui.records.kinds.guide.ordering import Part, ordered, part
from reviewtui.records.kinds.guide.showing import body
from reviewtui.records.kinds.guide.steps import steps
from reviewtui.records.kinds.guide.versions import version
from reviewtui.records.logs.reading import record
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from reviewtui.repository.folder import FolderSnapshot
from reviewtui.schema.admitting import admits
from tests.records.conftest import HOSTILE, finding, known_from, review_of, with_hostile_names
from tests.records.ends import PATH, TODAY, known_of, shape

if TYPE_CHECKING:
    from pathlib import Path

    from reviewtui.records.known import Known

OLD = """\
openapi: 3.0.3
info: {title: Orders, version: 1.0.0}
paths:
  /legacy: {get: {responses: {"200": {description: OK}}}}
  /orders/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: sort, in: query, schema: {type: string, enum: ["a b"]}}
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
        "404": {description: None}
    put:
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [item]
              properties:
                item: {type: string, example: Tea}
                count: {type: integer, minimum: 1}
                made: {type: string, readOnly: true}
      responses: {"200": {description: OK}}
components:
  schemas:
    Order:
      type: object
      required: [id, oldId]
      properties: {id: {type: string}, oldId: {type: string}, secret: {type: string, writeOnly: true}}
"""
NEW = (
    OLD.replace("version: 1.0.0", "version: 2.0.0")
    .replace('  /legacy: {get: {responses: {"200": {description: OK}}}}\n', "")
    .replace("required: [item]", "required: [item, count]")
    .replace("required: [id, oldId]", "required: [id]")
    .replace("oldId: {type: string}, ", "")
    .replace('        - {name: sort, in: query, schema: {type: string, enum: ["a b"]}}\n', "")
)


@pytest.fixture
def known(tmp_path: Path) -> Known:
    """Return what is known of a review of two real versions."""
    sides = []
    for name, text in (("base", OLD), ("head", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "api.yaml").write_text(text)
        sides.append(FolderSnapshot(tmp_path / name, name))
    base, head = sides
    found = check(Sides(base, head), Config())
    report = replace(found, base=Revision("main", None), head=Revision("v2", None))
    made = known_from(review_of(report), PATH)
    return replace(made, today=TODAY, base=base, head=head, notice=180, tier="tier-2")


def text_of(known: Known) -> str:
    """Return the guide."""
    return written(KIND, KIND.form(None), known)


def test_every_breaking_finding_has_a_row_with_an_action(known: Known) -> None:
    text = text_of(known)
    assert known.review
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    for one in known.review.open_findings(Verdict.BREAKING):
        (row,) = [line for line in rows if one.fingerprint in line]
        assert row.split("|")[6].strip()
    front = front_matter.values(text, PATH)
    assert (front["from"], front["to"], front["status"]) == ("1.0.0", "2.0.0", "draft")
    assert " from 1.0.0 to 2.0.0\n" in text


def test_an_alternative_that_is_gone_has_no_new_form_though_its_list_has_a_place() -> None:
    one = finding(1, Verdict.BREAKING)
    change = replace(one.change, kind=Kind.VARIANT, how=How.REMOVED, head=one.change.base)
    text = text_of(known_of(replace(one, change=change)))
    assert "\n| property `legacyId` of GET /orders/0 | | " in text


def test_steps_show_what_is_sent_and_what_comes_back_before_and_after(known: Known) -> None:
    assert known.review
    made = {step.name: step for step in steps(known, known.review.report.findings)}
    assert made["GET /legacy"].gone
    assert made["GET /legacy"].sent_after is None
    put = made["PUT /orders/{id}"]
    assert put.sent_before
    assert put.sent_after
    assert put.sent_before.body
    assert put.sent_after.body
    assert json.loads(put.sent_before.body.text) == {"item": "Tea"}
    assert json.loads(put.sent_after.body.text) == {"item": "Tea", "count": 1}
    assert put.sent_after.line == "PUT /orders/0"
    get = made["GET /orders/{id}"]
    assert get.sent_before
    assert get.sent_before.line.endswith("?sort=a%20b")
    assert get.answered_before
    assert get.answered_after
    assert get.answered_before.body
    assert get.answered_after.body
    assert "oldId" in get.answered_before.body.text
    assert "oldId" not in get.answered_after.body.text
    assert "secret" not in get.answered_after.body.text


def test_blocks_of_code_are_json_that_the_right_version_admits(known: Known) -> None:
    blocks = [part.split("\n```", 1)[0] for part in text_of(known).split("```json\n")[1:]]
    assert len(blocks) == 4
    assert all(isinstance(json.loads(block), dict) for block in blocks)
    for side, required in ((known.base, {"item"}), (known.head, {"item", "count"})):
        one = version("api.yaml", side)
        assert one.operations
        assert one.side
        element = one.operations["PUT", "/orders/{}"]
        assert element.body
        schema = element.body.media[0].schema
        assert schema
        made = body(schema, one.side, Direction.REQUEST)
        assert made
        assert made.checked
        assert admits((schema,), one.side, json.loads(made.text)) is True
        assert "made" not in made.text
        least = body(schema, one.side, Direction.REQUEST, least=True)
        assert least
        assert set(json.loads(least.text)) == required


def test_a_refresh_on_a_later_day_keeps_the_days(known: Known) -> None:
    text = text_of(known)
    there = record("guide", PATH, text.encode())
    assert refresh(text, text_of(replace(known, today=TODAY + dt.timedelta(days=40), log=(there,)))).text == text


def test_what_no_example_shows_is_quoted_from_the_description(known: Known) -> None:
    assert known.review
    shared = [one for one in known.review.report.findings if one.change.place == "component Order"]
    wide = replace(
        shared[0], change=replace(shared[0].change, used_by=tuple(Operation("GET", f"/{n}") for n in "abcd"))
    )
    (spec,) = known.review.report.specs
    report = replace(known.review.report, specs=(replace(spec, findings=(wide,)),))
    (step,) = steps(replace(known, review=replace(known.review, report=report)), (wide,))
    assert step.name == "Component Order"
    assert not step.shows
    assert step.described_before
    assert step.described_before.text == "type: string"
    assert step.described_after is None


def test_a_side_that_cannot_be_read_gives_no_examples(known: Known) -> None:
    assert known.review
    made = steps(replace(known, base=None, head=None), known.review.report.findings)
    assert made
    assert all(step.sent_before is None and step.answered_after is None for step in made)


def test_consumers_move_in_a_safe_order() -> None:
    kinds = (Kind.WEBHOOK, Kind.PROPERTY, Kind.RESPONSE, Kind.PARAMETER, Kind.OPERATION, Kind.SECURITY)
    findings = [
        replace(
            finding(number, Verdict.BREAKING),
            change=replace(finding(number, Verdict.BREAKING).change, kind=kind, subject="response 404"),
        )
        for number, kind in enumerate(kinds)
    ]
    order = [Part.ACCESS, Part.ADDRESSES, Part.REQUESTS, Part.RESPONSES, Part.ERRORS, Part.EVENTS]
    assert [part(one) for one in ordered(findings)] == order


def test_what_asks_nobody_to_move_is_no_guide() -> None:
    with pytest.raises(UsageError, match="asks consumers to move"):
        text_of(known_of(finding(1, Verdict.SAFE)))


def test_a_guide_by_hand_asks() -> None:
    known = replace(known_of(finding(1, Verdict.BREAKING)), review=None, findings=(), title="Move to v2")
    assert len(prompts(text_of(known))) >= 10


def test_names_that_mean_harm_stay_text() -> None:
    tame = known_of(finding(1, Verdict.BREAKING))
    assert tame.review
    hostile = known_of(finding(1, Verdict.BREAKING, HOSTILE))
    assert hostile.review
    text = text_of(replace(hostile, review=with_hostile_names(hostile.review)))
    assert shape(text) == shape(text_of(tame))


def test_hostile_values_stay_inside_their_block(tmp_path: Path) -> None:
    bad = NEW.replace("example: Tea", 'example: "```\\n# Heading\\n\\u202e"')
    (tmp_path / "api.yaml").write_text(bad)
    sent = version("api.yaml", FolderSnapshot(tmp_path, "x"))
    assert sent.operations
    element = sent.operations["PUT", "/orders/{}"]
    shown = sent.request(element.call, frozenset())
    assert shown
    assert shown.body
    assert "\n# Heading" not in shown.body.text
    assert "\u202e" not in shown.body.text
