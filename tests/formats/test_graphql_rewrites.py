"""Whatever stands there: comparing never fails, a schema differs from itself in nothing, and layout means nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.graphql.format import GraphQl
from reviewtui.model import SpecStatus
from tests.formats.texts import Texts, compared

FILE = "schema.graphql"
DEFINITIONS = (
    'type Query {\n  order(id: ID!, by: By = {limit: 1, name: "x"}): Order\n  found: [Found!]!\n}',
    "type Mutation { pay(input: Pay!): Order }",
    'type Order implements Node @key(fields: "id") { id: ID! status: Status @deprecated(reason: "No.") }',
    "type Item implements Node { id: ID! }",
    "interface Node { id: ID! }",
    "union Found = Order | Item",
    "enum Status { OPEN PAID }",
    "input By { name: String limit: Int! = 10 }",
    "input Pay @oneOf { card: String cash: Boolean }",
    'scalar Day @specifiedBy(url: "https://example.com")',
    "directive @live(every: Int = 5) repeatable on QUERY | FIELD",
    "schema { query: Query mutation: Mutation }",
)
WHOLE = "\n".join(DEFINITIONS)
PIECES = ("{", "}", "(", ")", "[", "]", '"', '"""', "!", "=", "|", "&", "@", "#", ":", "\n", " ", "\x00", "\x1b[0m")
WORDS = ("type", "extend", "input", "enum", "on", "implements", "Order", "Query", "1e999", "$x", "...", "é", "\u202e")

spots = st.integers(min_value=0, max_value=len(WHOLE))


@settings(max_examples=80, deadline=None)
@given(st.permutations(DEFINITIONS), st.integers(min_value=0, max_value=len(DEFINITIONS)))
def test_order_and_files_mean_nothing(order: list[str], cut: int) -> None:
    split = {"a.graphql": "\n".join(order[:cut]), "b.graphql": "\n".join(order[cut:])}
    pair = SpecPair(FILE, ".", (FILE,), tuple(split))

    outcome = GraphQl().compare(pair, Texts({FILE: WHOLE}), Texts(split))

    assert outcome.status is SpecStatus.UNCHANGED, outcome


@pytest.mark.parametrize(
    "rewritten",
    [  # each is the whole in another layout
        WHOLE.replace(" ", "\n  "),
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("{", "{ # a comment }\n"),
        WHOLE.replace(" ", ", "),
        "\ufeff" + WHOLE,
        WHOLE.replace('"x"', '"""x"""'),
        WHOLE.replace("limit: 1, name", "name").replace('"x"}', '"x", limit: 1}'),
        WHOLE.replace("= Order | Item", "=\n  | Item\n  | Order"),
        WHOLE.replace("on QUERY | FIELD", "on FIELD | QUERY"),
        WHOLE.replace("enum Status { OPEN PAID }", "enum Status { PAID } extend enum Status { OPEN }"),
        WHOLE.replace(
            "type Item implements Node { id: ID! }", "type Item { id: ID! } extend type Item implements Node"
        ),
    ],
)
def test_layout_means_nothing(rewritten: str) -> None:
    assert rewritten != WHOLE
    assert compared(FILE, WHOLE, rewritten).changes == ()
    assert not compared(FILE, WHOLE, rewritten).errors


@settings(max_examples=150, deadline=None)
@given(spots, spots, st.lists(st.sampled_from(PIECES + WORDS), max_size=4))
def test_no_text_makes_it_fail(start: int, length: int, pieces: list[str]) -> None:
    mutated = WHOLE[:start] + "".join(pieces) + WHOLE[start + length % 40 :]

    outcome = GraphQl().compare(SpecPair(FILE, FILE), Texts({FILE: WHOLE}), Texts({FILE: mutated}))
    same = GraphQl().compare(SpecPair(FILE, FILE), Texts({FILE: mutated}), Texts({FILE: mutated}))

    assert outcome.status in {SpecStatus.CHANGED, SpecStatus.UNCHANGED, SpecStatus.UNREADABLE}
    assert same.changes == ()
    assert bool(outcome.errors) == (outcome.status is SpecStatus.UNREADABLE)
    GraphQl.gather({FILE: mutated.encode(), "b.graphql": WHOLE.encode()})


HOSTILE = {
    "brackets": "type A {" * 20_000,
    "list types": "type Query { a(b: " + "[" * 50_000 + "Int" + "]" * 50_000 + "): Int }",
    "a deep value": "type Query { a(b: Int = " + "{a:" * 90 + "1" + "}" * 90 + "): Int }",
    "a long block": '"""' + "a" * 100_000,
    "a long string": '"' + "\\" * 100_000,
    "extensions": "type Query { a: Int }" + "".join(f"\nextend type Query {{ a{n}: Int }}" for n in range(2_000)),
    "directives": "type Query { a: Int " + "".join(f"@a(b: {n}) " for n in range(5_000)) + "}",
    "members": "union U = " + "|".join(f"T{number}" for number in range(10_000)),
    "circles": "type Query { a: A0 }" + "".join(f" type A{n} {{ a: A{n + 1} b: A{n // 2} }}" for n in range(1_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_be_slow_or_deep_ends_soon(name: str) -> None:
    outcome = compared(FILE, "type Query { a: Int }", HOSTILE[name])

    assert outcome.status in {SpecStatus.CHANGED, SpecStatus.UNREADABLE}
    if outcome.errors:
        with pytest.raises(UnreadableError) as caught:
            GraphQl.tree(FILE, HOSTILE[name].encode())
        assert caught.value.hint
    else:
        assert GraphQl.tree(FILE, HOSTILE[name].encode()).value
