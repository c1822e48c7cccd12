"""What the GraphQL specification does not allow, in a schema of one file or of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.check import Sides, check
from reviewtui.config import Config
from reviewtui.formats.graphql.format import GraphQl
from reviewtui.formats.validation import Validation
from reviewtui.repository import Repository
from tests.formats.texts import Texts
from tests.repository.scratch import Scratch

FILE = "schema.graphql"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("type Query { a: Missing }", "Unknown type 'Missing'"),
        ("type Query { a: By } input By { id: ID }", "Output"),
        ("type Query { a: Int } interface N { id: ID } type O implements N { a: Int }", "N.id"),
        ('type Query { a: Missing @external } type O @key(fields: "id") { id: ID }', ""),
        ("type Query { a: Int }", ""),
        ("type Query { a: Int } query { a(b: ) }", "Unexpected"),
        ("type Query {", ""),
    ],
)
def test_what_the_standard_refuses_is_told_on_request(text: str, refused: str) -> None:
    found = GraphQl.refusals(FILE, Texts({FILE: text}), Validation.FULL)

    assert bool(found) == bool(refused)
    assert all(refused in one.message and one.line and one.path == FILE for one in found)
    assert GraphQl.refusals(FILE, Texts({FILE: text}), Validation.BASIC) == ()


def test_files_that_make_one_schema_are_judged_together_each_in_its_own_lines(tmp_path: Path) -> None:
    orders = "type Query {\n  order: Order\n}\n"
    users = "type Order implements Node {\n  id: ID\n  by: User\n}\n"
    nodes = "interface Node { id: ID! }\nextend type Query {\n  order: Int\n}\n"
    scratch = Scratch.create(tmp_path / "shop")
    scratch.commit({"api/a.graphql": orders.encode()})
    scratch.commit({"api/b.graphql": users.encode(), "api/c.graphql": nodes.encode()})

    with Repository.discover(scratch.root) as repository:
        sides = Sides(repository.snapshot("HEAD~1"), repository.snapshot("HEAD"), repository)
        (spec,) = check(sides, Config(), validation=Validation.SCHEMA).specs

    assert [(one.path, one.line, one.message.partition(".")[0]) for one in spec.errors] == [
        ("api/a.graphql", 2, "Field 'Query"),
        ("api/b.graphql", 3, "Unknown type 'User'"),
    ]


def test_a_file_that_cannot_be_parsed_is_told_of_and_not_what_lacks_without_it() -> None:
    files = Texts({"a.graphql": "type Query { a: A }", "b.graphql": "type A { b: : }", "c.graphql": "type C { d: D }"})

    found = GraphQl.refusals(".", files, Validation.FULL, tuple(files.contents))

    assert found == ()
