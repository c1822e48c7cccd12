"""`diff --operation`: one operation as its consumers see it, before and after."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui.errors import ExitCode
from tests.cli.shop import Run
from tests.formats.documents import sends

BASE = sends(
    {"$ref": "#/components/schemas/Order"}, Order={"type": "object", "properties": {"note": {"type": "string"}}}
)
HEAD = sends(
    {"$ref": "#/components/schemas/Order"},
    Order={
        "type": "object",
        "required": ["note"],
        "properties": {"note": {"type": "string"}, "more": {"type": "string"}},
    },
)


@pytest.fixture(name="two")
def _two(tmp_path: Path) -> tuple[Path, Path]:
    for name, text in (("old.json", BASE), ("new.json", HEAD)):
        (tmp_path / name).write_text(text)
    return tmp_path / "old.json", tmp_path / "new.json"


def test_the_tree_is_told_as_text_with_its_findings(run: Run, two: tuple[Path, Path]) -> None:
    outcome = run("diff", *two, "--operation", "post /things")
    assert outcome.code == ExitCode.DONE
    assert outcome.out.splitlines() == [
        "POST /things in new.json",
        "~ POST /things",
        "~   Request body",
        "~     application/json: Order",
        "~       note: string · optional → string · required",
        "          ✖ breaking: request-property-became-required",
        "+       more: string",
        "          ✔ safe: request-optional-property-added",
        "    3 unchanged",
    ]


def test_all_that_stands_as_it_was_is_shown_when_asked_for(run: Run, two: tuple[Path, Path]) -> None:
    lines = run("diff", *two, "--operation", "POST /things", "--verbose").out.splitlines()
    assert "      204" in lines
    assert "    3 unchanged" not in lines


def test_the_tree_is_told_as_json(run: Run, two: tuple[Path, Path]) -> None:
    document = json.loads(run("diff", *two, "--operation", "POST /things", "--format", "json").out)
    assert document["subject"] == "POST /things"
    body, folded = document["tree"]["parts"]
    assert folded == {"kind": "unchanged", "count": 3}
    (note, more) = body["parts"][0]["parts"]
    assert (note["before"], note["after"]) == (["string", "optional"], ["string", "required"])
    assert [finding["rule"] for finding in note["findings"]] == ["request-property-became-required"]
    assert (more["how"], more["before"], more["base"]) == ("added", None, None)


def test_an_operation_that_is_not_there_is_refused_with_names_of_others(run: Run, two: tuple[Path, Path]) -> None:
    outcome = run("diff", *two, "--operation", "GET /nothing")
    assert outcome.code == ExitCode.USAGE
    assert "there is no operation `GET /nothing`" in outcome.err
    assert "`POST /things`" in outcome.err


def test_two_refs_are_read_while_the_repository_is_open(run: Run, demo: Path) -> None:
    outcome = run("diff", "main", "orders-v2", "--repo", demo, "--operation", "GET /orders")
    assert outcome.code == ExitCode.DONE
    assert outcome.out.startswith("GET /orders in apis/orders/openapi.yaml\n")
