"""From a line to the part of the tree that stands there: tables for each way to write, and what holds for any tree."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.model import JsonValue
from reviewtui.text import Source, join, read
from reviewtui.text.json_building import JsonBuilder
from reviewtui.text.line_counting import line_span

_KEYS = st.text("ab,:{}[]/~é \"'", min_size=1, max_size=4)
_TREES = st.recursive(
    st.none() | st.integers(0, 9) | _KEYS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_KEYS, inside, max_size=4),
    max_leaves=20,
)
_ROOTS = st.dictionaries(_KEYS, _TREES, min_size=1, max_size=4)

_YAML = """\
openapi: 3.1.0
# about the paths
paths:
  # about orders
  /orders:
    get:
      description: |
        First line,

        and the last.
      parameters:
      - name: limit
        in: query
      # about the next
      - {name: cursor,
         in: query}
      security: [
        a,
        b
      ]

      tags: [x, y]
"""
_JSON = """\
{
  "openapi": "3.1.0",
  "paths": {
    "/orders": {
      "get": {
        "tags": [
          "a, b",
          "c"
        ],
        "x":
          {}
      }
    }

  },
  "info": {"title": "a", "version": "1"}
}
"""


def _places(source: Source, value: JsonValue) -> dict[str, tuple[int, int]]:
    return source.locate_many(_pointers(value))


def _pointers(value: JsonValue, at: str = "") -> list[str]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at] + [found for token, child in entries for found in _pointers(child, at + join(token))]


@pytest.mark.parametrize(
    ("line", "pointer"),
    [
        (1, "/openapi"),
        (2, ""),
        (3, "/paths"),
        (4, "/paths"),
        (5, "/paths/~1orders"),
        (6, "/paths/~1orders/get"),
        (7, "/paths/~1orders/get/description"),
        (8, "/paths/~1orders/get/description"),
        (10, "/paths/~1orders/get/description"),
        (12, "/paths/~1orders/get/parameters/0"),
        (13, "/paths/~1orders/get/parameters/0/in"),
        (14, "/paths/~1orders/get"),
        (15, "/paths/~1orders/get/parameters/1"),
        (16, "/paths/~1orders/get/parameters/1/in"),
        (17, "/paths/~1orders/get/security"),
        (19, "/paths/~1orders/get/security/1"),
        (20, "/paths/~1orders/get/security"),
        (22, "/paths/~1orders/get/tags"),
        (99, "/paths/~1orders/get/tags/1"),
    ],
)
def test_a_line_of_yaml_names_what_begins_on_it_or_goes_on_there(line: int, pointer: str) -> None:
    assert read("a.yaml", _YAML.encode()).pointer_at(line) == pointer


@pytest.mark.parametrize(
    ("line", "pointer"),
    [
        (1, ""),
        (2, "/openapi"),
        (3, "/paths"),
        (7, "/paths/~1orders/get/tags/0"),
        (9, "/paths/~1orders/get/tags"),
        (10, "/paths/~1orders/get/x"),
        (11, "/paths/~1orders/get/x"),
        (12, "/paths/~1orders/get"),
        (13, "/paths/~1orders"),
        (15, "/paths"),
        (16, "/info"),
        (17, ""),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_line_of_json_names_what_begins_or_ends_on_it(line: int, pointer: str, line_end: str) -> None:
    assert read("a.json", _JSON.replace("\n", line_end).encode()).pointer_at(line) == pointer


@pytest.mark.parametrize(
    ("line", "column", "pointer"),
    [(12, 10, "/paths/~1orders/get/parameters/0/name"), (22, 14, "/paths/~1orders/get/tags/0"), (12, 7, None)],
)
def test_a_column_of_yaml_names_the_innermost_part(line: int, column: int, pointer: str | None) -> None:
    source = read("a.yaml", _YAML.encode())
    assert source.pointer_at(line, column) == (pointer or source.pointer_at(line))


@pytest.mark.parametrize(
    ("column", "pointer"), [(4, "/info"), (13, "/info/title"), (24, "/info/title"), (26, "/info/version")]
)
def test_a_column_of_json_names_the_innermost_part(column: int, pointer: str) -> None:
    assert read("a.json", _JSON.encode()).pointer_at(16, column) == pointer


def test_what_an_alias_or_a_merge_key_brings_is_found_where_it_is_written() -> None:
    text = "a: &x\n  k: 1\n  l: 2\nb: *x\nc:\n  <<: *x\n  m: 3\n"
    source = read("a.yaml", text.encode())
    assert [source.pointer_at(line) for line in range(1, 8)] == ["/a", "/a/k", "/a/l", "/b", "/c", "/c", "/c/m"]


@pytest.mark.parametrize("text", ["a:\n  k: 1\nb: 2\na:\n  m: 3\n", '{"a":\n {"k": 1},\n"b": 2,\n"a":\n {"m": 3}}'])
def test_a_key_that_stands_twice_is_found_in_both_places(text: str) -> None:
    source = read("a", text.encode())
    assert source.duplicates
    found = [source.pointer_at(line, 99) for line in range(1, 6)]
    assert found == ["/a", "/a/k", "/b", "/a", "/a/m"]


def test_parts_that_were_taken_from_another_version_are_found_where_they_stand_now() -> None:
    members = "".join(f"    Schema{number}:\n      type: object\n      title: T{number}\n" for number in range(600))
    old = read("a.yaml", f"components:\n  schemas:\n{members}".encode())
    new_text = f"openapi: 3.1.0\ncomponents:\n  schemas:\n    New:\n      type: string\n{members}".encode()
    new = read("a.yaml", new_text, old)
    alone = read("a.yaml", new_text)
    for line in range(1, 1800, 7):
        assert new.pointer_at(line) == alone.pointer_at(line)


@given(value=_ROOTS, indent=st.sampled_from([None, 0, 2]))
def test_the_place_of_every_part_of_json_leads_back_to_it(value: JsonValue, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    source = read("a.json", text.encode())
    recorded = JsonBuilder("a.json", text).build()
    for pointer, (line, column) in _places(source, value).items():
        assert source.pointer_at(line, column) == pointer
        assert pointer.startswith(source.pointer_at(line))
        assert recorded.pointer_at(text.encode(), line, column).startswith(source.pointer_at(line))


@given(_ROOTS)
def test_the_line_of_every_part_of_yaml_leads_to_what_begins_there(value: JsonValue) -> None:
    source = read("a.yaml", yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=30).encode())
    places = _places(source, value)
    for line, column in places.values():
        there = [other for other, place in places.items() if place == (line, column)]
        first = min((place[1], len(other), other) for other, place in places.items() if place[0] == line and other)
        assert source.pointer_at(line) == first[2]
        assert source.pointer_at(line, column) in {*there, first[2]}


@given(st.lists(st.sampled_from(["a", "é", ""]), max_size=6), st.integers(1, 9))
def test_a_line_is_cut_out_as_it_was_written(lines: list[str], line: int) -> None:
    text = "\n".join(lines).encode()
    start, end = line_span(text, line)
    expected = text.split(b"\n")
    assert text[start:end] == (expected[line - 1] if line <= len(expected) else b"")
