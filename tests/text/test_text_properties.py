"""What holds for any tree: JSON and YAML of it read the same, and every place points at the right text."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text import Source, join, pointer, read
from reviewtui.text.json_building import JsonBuilder
from reviewtui.text.notes import Notes
from reviewtui.text.yaml_reading import read_yaml

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXT
    | st.sampled_from(["null", "1", "on", "<<", ",", '",', "}", "# x", "a: b", "- ", "\n", "\t", "\u2028", "é\x85"])
)
_TREES = st.recursive(
    _SCALARS,
    lambda children: st.lists(children, max_size=4) | st.dictionaries(_TEXT, children, max_size=4),
    max_leaves=25,
)
_ROOTS = st.dictionaries(_TEXT, _TREES, max_size=5) | st.lists(_TREES, max_size=5)
_FRAGMENTS = (
    *("a: ", "b: ", "- ", "\n", "\n  ", "\n    ", "&x ", "*x", "<<: ", "<<: *x\n", "[", "]", "{", "}", ", ", '"k": '),
    *("1", "|\n", ">-\n", "'", '"', "!!str ", "!t ", "---\n", "...\n", "? ", "# c\n", "\t", "// c\n", "/* ", "*/"),
    *('"\\ud800"', "NaN", "1e999", "<<<<<<< x\n", "%YAML 1.2\n", "é", "\u2028", "@"),
)
_INDENTS = st.sampled_from([None, 0, 1, 2, "\t"])


def _pointers(value: JsonValue, at: str = "") -> list[tuple[str, JsonValue]]:
    """Return every pointer into a tree and what stands there."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(at, value)] + [found for token, child in entries for found in _pointers(child, at + join(token))]


def _same(first: JsonValue, second: JsonValue) -> bool:
    """Tell whether two trees are equal in types and order too."""
    return json.dumps(first) == json.dumps(second)


@given(value=_ROOTS, indent=_INDENTS, ascii_only=st.booleans())
@example(value={"a,": [",", {"b": ""}]}, indent=None, ascii_only=False)
def test_json_reads_to_its_tree_and_every_place_is_right(
    *, value: JsonValue, indent: int | str | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    source = read("a.json", text.encode())
    assert _same(source.value, value)
    assert not source.duplicates
    assert not source.notes
    decoder = json.JSONDecoder()
    lines = text.split("\n")
    places = source.locate_many(at for at, _ in _pointers(value))
    for at, held in _pointers(value):
        line, column = places[at]
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        written, _ = decoder.raw_decode(rest)
        parent, _, last = at.rpartition("/")
        is_item = not at or isinstance(dict(_pointers(value))[parent], list)
        assert _same(written, held if is_item else pointer.unescape(last))


@given(value=_ROOTS, indent=_INDENTS, ascii_only=st.booleans())
def test_the_readers_agree_about_places_in_the_same_json(
    *, value: JsonValue, indent: int | str | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    pointers = [at for at, _ in _pointers(value)]
    by_commas = read("a.json", text.encode()).locate_many(pointers)
    recorded = JsonBuilder("a.json", text).build()
    assert _same(recorded.root, value)
    assert recorded.locate(pointers) == by_commas
    if not ascii_only or "\\ud" not in text:  # libyaml knows no escapes of surrogates
        as_yaml = read_yaml("a.yaml", text.encode(), Notes("a.yaml"))
        assert as_yaml.locate_many(pointers) == by_commas


def _block(value: JsonValue, indentation: str = "") -> str:
    """Return a tree as YAML with one key or item a line."""
    if not value or not isinstance(value, (dict, list)):
        return f" {json.dumps(value, ensure_ascii=False)}\n"
    entries = value.items() if isinstance(value, dict) else (("-", child) for child in value)
    lines = "\n" if indentation else ""
    for key, child in entries:
        start = key if isinstance(value, list) else f"{json.dumps(key, ensure_ascii=False)}:"
        lines += f"{indentation}{start}{_block(child, indentation + '  ')}"
    return lines


@given(_ROOTS)
def test_yaml_reads_to_its_tree_and_every_place_is_on_the_right_line(value: JsonValue) -> None:
    text = _block(value)
    source = read("a.yaml", text.encode())
    assert _same(source.value, value)
    lines = text.split("\n")
    for at, held in _pointers(value)[1:]:
        line, column = source.locate(at)
        parent, _, last = at.rpartition("/")
        if isinstance(dict(_pointers(value))[parent], dict):
            assert lines[line - 1][column - 1 :].startswith(
                json.dumps(pointer.unescape(last), ensure_ascii=False) + ":"
            )
        elif not held or not isinstance(held, (dict, list)):
            assert lines[line - 1][:column].strip(" ")[:1] == "-"
            assert lines[line - 1][column - 1 :] == json.dumps(held, ensure_ascii=False)


@given(_ROOTS, _ROOTS)
def test_a_key_that_stands_twice_is_always_found(first: JsonValue, second: JsonValue) -> None:
    text = f'{{"x": [{{"k": {json.dumps(first)}, "": 0, "k": {json.dumps(second)}}}]}}'
    from_json = read("a.json", text.encode())
    places = [(duplicate.pointer, duplicate.value_first) for duplicate in from_json.duplicates]
    assert places == [("/x/0/k", first)]
    if not (isinstance(first, dict) and isinstance(second, dict)):
        assert from_json.value == {"x": [{"k": second, "": 0}]}


@given(
    st.binary(max_size=100)
    | st.text("ab:-[]{}&*!|>'\"#%@`,?\\ \n\t\r<~01.é\u2028\0", max_size=40).map(str.encode)
    | st.lists(st.sampled_from(_FRAGMENTS), max_size=20).map("".join).map(str.encode),
    st.sampled_from(["a.json", "a.yaml", "a"]),
)
def test_whatever_the_bytes_only_the_promised_error_comes(data: bytes, name: str) -> None:
    source = _source_or_error(name, data)
    if isinstance(source, UnreadableError):
        assert source.message
        assert source.path == name
        assert source.line >= 1 or "begins like" in source.message
    else:
        pointers = [at for at, _ in _pointers(source.value)]
        assert set(source.locate_many(pointers)) == set(pointers)


def _source_or_error(name: str, data: bytes) -> Source | UnreadableError:
    try:
        return read(name, data)
    except UnreadableError as error:
        return error
