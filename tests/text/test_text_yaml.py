"""YAML beyond scalars: documents, anchors, merge keys, repeated keys, and where they stand."""

from __future__ import annotations

import pytest

from reviewtui.model import JsonValue
from reviewtui.text import Duplicate, Source, read

pytestmark = pytest.mark.usefixtures("either_parser")


def _yaml(text: str) -> Source:
    return read("api.yaml", text.encode())


def test_every_key_and_item_has_a_place() -> None:
    source = _yaml(
        "# first a comment\n"
        "openapi: 3.0.3\n"
        "paths:\n"
        "  /é: {get: {tags: [a, 'b']}}\n"
        "  /b:\n"
        "    parameters:\n"
        "    - name: id\n"
        "      in: query\n"
        "    -   name: q\n"
    )
    places = {
        "": (2, 1),
        "/openapi": (2, 1),
        "/paths": (3, 1),
        "/paths/~1é": (4, 3),
        "/paths/~1é/get": (4, 8),
        "/paths/~1é/get/tags": (4, 14),
        "/paths/~1é/get/tags/0": (4, 21),
        "/paths/~1é/get/tags/1": (4, 24),
        "/paths/~1b/parameters/0": (7, 7),
        "/paths/~1b/parameters/0/in": (8, 7),
        "/paths/~1b/parameters/1/name": (9, 9),
    }
    assert source.locate_many(places) == places
    assert {pointer: source.locate(pointer) for pointer in places} == places


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/a/missing/deeper", (1, 1)),
        ("/missing", (1, 1)),
        ("/a/b/2", (2, 3)),
        ("/a/b/-", (2, 3)),
        ("/a/b/01", (2, 3)),
        ("/a/b/²", (2, 3)),
        ("/a/b/1/x", (2, 10)),
        ("/a/b/" + "9" * 5000, (2, 3)),
    ],
)
def test_a_pointer_that_leads_nowhere_gives_the_nearest_ancestor(pointer: str, place: tuple[int, int]) -> None:
    assert _yaml("a:\n  b: [x, y]\n").locate(pointer) == place


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_count_the_same_whatever_ends_them(line_end: str) -> None:
    source = _yaml(line_end.join(["a: 1", "", "b:", "  - 'x", "    y'", "  - z", ""]))
    assert source.value == {"a": 1, "b": ["x y", "z"]}
    assert source.locate_many(["/b", "/b/0", "/b/1"]) == {"/b": (3, 1), "/b/0": (4, 5), "/b/1": (6, 5)}


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\ufeff", "\x7f", "\x9b", "\uffff"])
def test_characters_that_only_yaml_1_1_minds_are_text(character: str) -> None:
    text = f"k{character}: 'a{character}b'\nd: |\n  one{character}two\n  three\nprivate: \ue000 \"\\uE001\"\nend: 1\n"
    source = _yaml(text)
    assert source.value == {
        f"k{character}": f"a{character}b",
        "d": f"one{character}two\nthree\n",
        "private": '\ue000 "\\uE001"',
        "end": 1,
    }
    assert source.locate("/end") == (6, 1)


def test_an_alias_shares_the_object_and_has_its_place_there() -> None:
    source = _yaml("base: &b\n  x: [1]\nuses:\n  - *b\n  - other: *b\n")
    assert source.value == {"base": {"x": [1]}, "uses": [{"x": [1]}, {"other": {"x": [1]}}]}
    assert isinstance(source.value, dict)
    uses = source.value["uses"]
    assert isinstance(uses, list)
    assert uses[0] is source.value["base"]
    assert source.locate_many(["/uses/0", "/uses/0/x/0", "/uses/1/other"]) == {
        "/uses/0": (4, 5),
        "/uses/0/x/0": (2, 7),
        "/uses/1/other": (5, 5),
    }


def test_anchors_stand_on_keys_and_scalars_too_and_the_latest_counts() -> None:
    source = _yaml("&k 200: &v 12\nsame: *k\nvalue: *v\nagain: &v yes\nnow: *v\n*k : 1\n")
    assert source.value == {"200": 1, "same": 200, "value": 12, "again": "yes", "now": "yes"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\n", {"b": 3, "a": 1}),
        ("x: &x {a: 1, b: 2}\ny: {b: 3, <<: *x}\n", {"b": 3, "a": 1}),
        ("x: &x {a: 1}\ny:\n  <<: [*x, {a: 2, c: 3}]\n", {"a": 1, "c": 3}),
        ("x: &x {a: 1}\ny:\n  <<: *x\n  <<: {a: 2, c: 3}\n", {"a": 1, "c": 3}),
        ("x: &x {a: 1}\nz: &z {<<: *x, b: 2}\ny: {<<: *z}\n", {"b": 2, "a": 1}),
    ],
)
def test_a_merge_key_is_followed_and_noted(text: str, value: JsonValue) -> None:
    source = _yaml(text)
    assert isinstance(source.value, dict)
    assert source.value["y"] == value
    assert isinstance(value, dict)
    assert list(source.value["y"] or ()) == list(value)  # type: ignore[arg-type] # it is the mapping compared above
    assert ["merge key" in note.message for note in source.notes] == [True]


def test_merged_keys_stand_where_they_were_written() -> None:
    source = _yaml("x: &x\n  a: {deep: 1}\n  b: 2\ny:\n  <<: *x\n  b: 3\n")
    assert source.locate_many(["/y/a", "/y/a/deep", "/y/b"]) == {"/y/a": (2, 3), "/y/a/deep": (2, 7), "/y/b": (6, 3)}


@pytest.mark.parametrize("text", ["<<: 12\n", "<<: [1]\n", "'<<': {a: 1}\n"])
def test_a_merge_key_that_names_no_mapping_is_an_ordinary_key(text: str) -> None:
    source = _yaml(text)
    assert isinstance(source.value, dict)
    assert list(source.value) == ["<<"]
    assert source.locate("/<<") == (1, 1)
    assert not source.notes


def test_a_repeated_key_is_reported_and_both_operations_are_kept() -> None:
    source = _yaml(
        "paths:\n"
        "  /orders:\n"
        "    get: {operationId: list}\n"
        "  /users: {}\n"
        "  /orders:\n"
        "    post: {operationId: create}\n"
        "  /later: {}\n"
    )
    merged = {"get": {"operationId": "list"}, "post": {"operationId": "create"}}
    assert source.value == {"paths": {"/orders": merged, "/users": {}, "/later": {}}}
    assert source.duplicates == (Duplicate("/paths/~1orders", (2, 3), (5, 3), {"get": {"operationId": "list"}}),)
    assert source.locate_many(["/paths/~1orders/get", "/paths/~1orders/post/operationId", "/paths/~1later"]) == {
        "/paths/~1orders/get": (3, 5),
        "/paths/~1orders/post/operationId": (6, 12),
        "/paths/~1later": (7, 3),
    }


def test_the_later_of_two_values_wins_at_every_depth() -> None:
    source = _yaml("a: {x: {p: 1, q: 1}, l: [1]}\nb: 1\na: {x: {q: 2, r: 2}, l: [2]}\nb: 2\n")
    assert source.value == {"a": {"x": {"p": 1, "q": 2, "r": 2}, "l": [2]}, "b": 2}
    assert [duplicate.pointer for duplicate in source.duplicates] == ["/a", "/b"]
    assert source.locate_many(["/a", "/a/x/p", "/a/x/q", "/a/x/r", "/a/l/0", "/b"]) == {
        "/a": (3, 1),
        "/a/x/p": (1, 9),
        "/a/x/q": (3, 9),
        "/a/x/r": (3, 15),
        "/a/l/0": (3, 26),
        "/b": (4, 1),
    }


def test_a_key_three_times_makes_two_reports_about_neighbors() -> None:
    source = _yaml("a: {x: 1}\na: {y: 2}\na: {z: 3}\n")
    assert source.value == {"a": {"x": 1, "y": 2, "z": 3}}
    assert source.duplicates == (
        Duplicate("/a", (1, 1), (2, 1), {"x": 1}),
        Duplicate("/a", (2, 1), (3, 1), {"y": 2}),
    )
    assert source.locate("/a/z") == (3, 5)


def test_merging_repeated_keys_leaves_shared_parts_alone() -> None:
    source = _yaml("x: &x {k: {a: 1}}\ny: *x\ny: {k: {b: 2}}\nz: *x\nz: *x\n")
    assert source.value == {"x": {"k": {"a": 1}}, "y": {"k": {"a": 1, "b": 2}}, "z": {"k": {"a": 1}}}


def test_mapping_and_scalar_under_one_key_cannot_be_merged() -> None:
    source = _yaml("a: {x: 1}\na: 2\na: {y: 3}\n")
    assert source.value == {"a": {"y": 3}}
    assert [duplicate.value_first for duplicate in source.duplicates] == [{"x": 1}, 2]


@pytest.mark.parametrize(
    ("text", "value", "second"),
    [
        ("a: 1\n---\nb: 2\n", {"a": 1}, (2, 1)),
        ("---\n---\na: 1\n---\n]broken\n", {"a": 1}, (4, 1)),
        ("--- 1\n--- 2\n", 1, (2, 1)),
    ],
)
def test_only_the_first_document_is_read_and_that_is_noted(
    text: str, value: JsonValue, second: tuple[int, int]
) -> None:
    source = _yaml(text)
    assert source.value == value
    [note] = source.notes
    assert "only the first one is read" in note.message
    assert (note.path, note.line, note.column) == ("api.yaml", *second)


@pytest.mark.parametrize(
    "text", ["%YAML 1.2\n---\na: 1\n", "--- # begin\na: 1\n...\n", "a: 1", "\n\n  a: 1\n", "{a: 1}"]
)
def test_one_document_however_it_is_wrapped(text: str) -> None:
    source = _yaml(text)
    assert source.value == {"a": 1}
    assert not source.notes


def test_a_note_is_made_once_and_counts() -> None:
    [note] = _yaml("a: !x 1\nb: !x 2\nc: !x 3\n").notes
    assert note.message.endswith("(3 times; this is the first)")
    assert note.line == 1


def test_not_every_note_of_a_hostile_file_is_kept() -> None:
    notes = _yaml("".join(f"- !t{number} x\n" for number in range(500))).notes
    assert len(notes) == 101
    assert notes[-1].message.startswith("more was tolerated than is listed here (400 times")
