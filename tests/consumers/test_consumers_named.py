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
