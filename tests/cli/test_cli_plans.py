"""Deprecation plans know today: the list, the status of a review and the check tell what comes and what is late."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.repository.scratch import Scratch
from tests.session.conftest import CHANGED, PATH, SPEC

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shop import Run

PLAN = "docs/api-changes/plans/0001-drop-legacy-ids.md"
TEXT = f"""\
---
status: announced
elements:
  - element: property `legacyId`
    file: {PATH}
    pointer: /paths/~1orders/get/responses/200/content/application~1json/schema/properties/legacyId
announced: 2020-01-06
deprecated-from: 2020-02-03
sunset: 2400-01-03
---

# Drop legacy ids
"""
CONSUMERS = """\
consumers:
  - {name: Mobile app, operations: [GET /orders], migrated: 2020-02-01}
  - {name: "Web | shop", operations: [/orders]}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a repository on a branch that removes what a plan promised, and who uses it."""
    made = Scratch.create(tmp_path / "repo")
    made.commit({PATH: SPEC.encode(), PLAN: TEXT.encode(), "consumers.yaml": CONSUMERS.encode()})
    made.git("checkout", "-q", "-b", "orders-v2")
    made.commit({PATH: CHANGED.encode()})
    return tmp_path / "repo"


def test_the_list_tells_what_comes_next_and_who_has_not_moved(run: Run, house: Path) -> None:
    (told,) = json.loads(run("plan", "list", "--format", "json", "--repo", house).out)["records"]
    assert told["next"].startswith("deprecate since 2020-02-03: ")
    assert told["next"].endswith("days late; Web | shop has not moved")
    assert "Web | shop has not" in " ".join(run("plan", "--repo", house).out.split())
    assert "| next |" in run("plan", "--format", "markdown", "--repo", house).out


def test_the_status_of_a_review_lists_what_is_late(run: Run, house: Path) -> None:
    words = ("status", "--base", "main", "--repo", house)
    (coming,) = json.loads(run(*words, "--format", "json").out)["coming"]
    assert (coming["path"], coming["state"], coming["late"]) == (PLAN, "announced", True)
    assert "Drop legacy ids (announced): deprecate since" in run(*words).out


def test_an_inventory_that_cannot_be_read_stops_a_record_with_its_line_but_no_list(run: Run, house: Path) -> None:
    (house / "consumers.yaml").write_text("consumers:\n  - {name: A, ownr: b}\n")
    assert "late" in run("plan", "--repo", house).out
    refused = run("plan", "new", "Drop more", "--repo", house)
    assert refused.code == 2
    assert "consumers.yaml:2" in refused.err
    assert "owner" in refused.err


def test_what_is_gone_before_its_sunset_is_an_error(run: Run, house: Path) -> None:
    checked = run("plan", "check", "--format", "json", "--repo", house)
    ailments = json.loads(checked.out)["ailments"]
    assert checked.code == 1
    (gone,) = [one for one in ailments if one["check"] == "record-plan-broken"]
    assert (gone["path"], gone["line"]) == (PLAN, 6)
    assert "record-plan-overdue" in {one["check"] for one in ailments}


def test_a_plan_moves_as_its_states_allow(run: Run, house: Path) -> None:
    assert run("plan", "move", "1", "deprecated", "--repo", house).code == 0
    assert "status: deprecated" in (house / PLAN).read_text()
    assert run("plan", "move", "1", "approved", "--repo", house).code == 2


@pytest.mark.parametrize(("kind", "form"), [("plan", "plan"), ("guide", "guide"), ("notice", "mail")])
def test_a_record_from_the_review_has_the_days_of_the_plan(run: Run, house: Path, kind: str, form: str) -> None:
    said = run(kind, "new", "--review", "--base", "main", "--form", form, "--dry-run", "--repo", house)
    assert said.code == 0
    assert "2400-01-03" in said.out
    assert "GET /orders" in said.out
