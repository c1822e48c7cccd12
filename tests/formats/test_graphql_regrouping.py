"""Files that make one schema on one side and several on the other, as a check of a repository sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.check import Sides, check
from reviewtui.config import Config
from reviewtui.model import Report
from reviewtui.repository import Repository
from tests.repository.scratch import Scratch

ORDERS = b"type Query { order: Order }\ntype Order { id: ID! }\n"
USERS = b"type User { id: ID! }\nextend type Order { note: String }\n"
ALONE = b"type User { id: ID! }\n"
LOOSE = b"type Note { id: ID! }\n"


def _checked(folder: Path, base: dict[str, bytes], head: dict[str, bytes]) -> Report:
    scratch = Scratch.create(folder / "shop")
    scratch.commit(base)
    scratch.commit(head)
    with Repository.discover(scratch.root) as repository:
        return check(Sides(repository.snapshot("HEAD~1"), repository.snapshot("HEAD"), repository), Config())


def _told(report: Report) -> dict[str, list[str]]:
    return {spec.path: [finding.change.element for finding in spec.findings] for spec in report.specs}


def test_a_file_that_extends_another_joins_its_schema(tmp_path: Path) -> None:
    report = _checked(tmp_path, {"a.graphql": ORDERS}, {"b.graphql": USERS})

    assert _told(report) == {".": ["User", "Order.note"]}


def test_two_schemas_that_become_one_lose_nothing(tmp_path: Path) -> None:
    report = _checked(tmp_path, {"a.graphql": ORDERS, "b.graphql": ALONE}, {"b.graphql": USERS})

    assert _told(report) == {".": ["Order.note"]}


def test_one_schema_that_becomes_two_keeps_its_parts(tmp_path: Path) -> None:
    report = _checked(tmp_path, {"a.graphql": ORDERS, "b.graphql": USERS}, {"b.graphql": ALONE})

    assert _told(report) == {"a.graphql": ["Order.note"]}


def test_a_schema_that_is_left_alone_is_not_told(tmp_path: Path) -> None:
    report = _checked(tmp_path, {"a.graphql": ORDERS, "x/b.graphql": LOOSE}, {"a.graphql": ORDERS + ALONE})

    assert _told(report) == {"a.graphql": ["User"]}


def test_other_descriptions_are_not_looked_for_when_a_schema_changes(tmp_path: Path) -> None:
    openapi = b"openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n"
    report = _checked(tmp_path, {"a.graphql": ORDERS, "openapi.yaml": openapi}, {"a.graphql": ORDERS + ALONE})

    assert _told(report) == {"a.graphql": ["User"]}


@pytest.mark.parametrize("name", ["client.graphql", "fragments.gql"])
def test_documents_of_clients_are_no_schema(tmp_path: Path, name: str) -> None:
    report = _checked(tmp_path, {"a.graphql": ORDERS}, {name: b"query { order { id } } fragment F on Order { id }\n"})

    assert all(not findings for findings in _told(report).values())
