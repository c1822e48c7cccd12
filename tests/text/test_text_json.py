"""JSON: values, numbers, repeated keys, places without a recording, and what is nearly JSON."""

from __future__ import annotations

import json

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text import Duplicate, Source, read
from reviewtui.text.json_places import CommaPlaces
from reviewtui.text.recorded_places import RecordedPlaces


def _json(text: str, path: str = "api.json") -> Source:
    return read(path, text.encode())


@pytest.mark.parametrize("indent", [None, 0, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_values_and_places_do_not_depend_on_the_layout(*, indent: int | None, ascii_only: bool, line_end: str) -> None:
    value: JsonValue = {"é,": [1, "a,b", [], {}, {"x/y": None}], "\U0001f600": {"~": "\u2028"}, "last": [True, -0.5]}
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only).replace("\n", line_end)
    source = _json(text)
    assert source.value == value
    assert isinstance(source.locator, CommaPlaces)
    lines = text.split(line_end)

    def here(pointer: str) -> str:
        line, column = source.locate(pointer)
        return lines[line - 1][column - 1 :]

    assert here("").startswith("{")
    assert here("/é,").startswith(json.dumps("é,", ensure_ascii=ascii_only))
    assert here("/é,/0").startswith("1")
    assert here("/é,/1").startswith('"a,b"')
    assert here("/é,/3").startswith("{}")
    assert here("/é,/4/x~1y").startswith('"x/y": null')
    assert here("/\U0001f600/~0").startswith('"~": ')
    assert here("/last/1").startswith("-0.5")


def test_a_place_is_counted_in_characters_on_one_long_line() -> None:
    source = _json('{"é": "' + "😀" * 5000 + '", "b": [1, {"c": 2}]}')
    assert source.locate_many(["/b", "/b/1/c", "/é"]) == {"/é": (1, 2), "/b": (1, 5011), "/b/1/c": (1, 5021)}


@pytest.mark.parametrize(
    ("pointer", "place"),
    [("/missing", (2, 1)), ("/a/9", (2, 3)), ("/a/0/x", (2, 9)), ("/a/01", (2, 3)), ("/b/c", (3, 2))],
)
def test_a_pointer_that_leads_nowhere_gives_the_nearest_ancestor(pointer: str, place: tuple[int, int]) -> None:
    assert _json('\n{ "a": [1, 2],\n "b": "x" }').locate(pointer) == place


def test_a_first_question_about_a_late_entry_and_a_second_about_an_earlier_one() -> None:
    source = _json(json.dumps({"l": list(range(100)), "m": {str(number): [number] for number in range(100)}}, indent=1))
    assert source.locate("/l/90") == (93, 3)
    assert source.locate("/l/7") == (10, 3)
    assert source.locate("/m/99/0") == (403, 4)
    assert source.locate("/m/3/0") == (115, 4)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", 2**63),
        ("18446744073709551616", 2**64),
        ("-9223372036854775808", -(2**63)),
        ("-9223372036854775809", -(2**63) - 1),
        ("123456789012345678901234567890123456789012345678", 123456789012345678901234567890123456789012345678),
        ("1" * 400, int("1" * 400)),
        ("0.1000000000000000055511151231257827", 0.1),
        ("9223372036854775807.0", 9223372036854775807.0),
        ("1e22", 1e22),
        ("-0", 0),
        ("1E-999", 0.0),
    ],
)
@pytest.mark.parametrize("text", ["[{}, 1]", '{{"a" : \n\t{}}}', "[1,{}]"])
def test_whole_numbers_are_exact_and_decimals_are_doubles(written: str, meant: float, text: str) -> None:
    filled = text.replace("{}", written).replace("{{", "{").replace("}}", "}")
    value = _json(filled).value
    [held] = [number for number in (value.values() if isinstance(value, dict) else value or ()) if number != 1]  # type: ignore[union-attr] # the text is an object or an array
    assert held == meant
    assert type(held) is type(meant)


def test_two_different_whole_numbers_never_become_equal() -> None:
    first, second = (_json(f'{{"x": "5555555555555555555555", "max": {2**70 + last}}}').value for last in (0, 1))
    assert first != second


def test_long_digits_inside_a_text_do_not_matter() -> None:
    source = _json('{"a": "1234567890123456789012345", "b": [2]}')
    assert source.value == {"a": "1234567890123456789012345", "b": [2]}
    assert source.locate("/b/0") == (1, 42)


@pytest.mark.parametrize("number", ["1e400", "-1e400", "1" * 1001])
def test_a_number_that_nothing_can_hold_is_an_error(number: str) -> None:
    with pytest.raises(UnreadableError, match="is too large") as caught:
        _json(f'{{"a": 1,\n "b": {number}}}')
    assert (caught.value.line, caught.value.column) == (2, 7)


def test_a_repeated_key_is_reported_and_both_operations_are_kept() -> None:
    source = _json(
        '{"paths": {\n'
        '  "/orders": {"get": {"tags": ["a,b"]}},\n'
        '  "/users": {"post": 12345678901234567890123},\n'
        '  "\\u002forders": {"put": {}}\n'
        "}}\n"
    )
    assert source.value == {
        "paths": {
            "/orders": {"get": {"tags": ["a,b"]}, "put": {}},
            "/users": {"post": 12345678901234567890123},
        }
    }
    assert source.duplicates == (Duplicate("/paths/~1orders", (2, 3), (4, 3), {"get": {"tags": ["a,b"]}}),)
    assert source.locate_many(["/paths/~1orders/get/tags/0", "/paths/~1orders/put", "/paths/~1users", ""]) == {
        "/paths/~1orders/get/tags/0": (2, 32),
        "/paths/~1orders/put": (4, 20),
        "/paths/~1users": (3, 3),
        "": (1, 1),
    }


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 1}', '{"a": "", "a": "x,y"}', '{"a": {"b": 1, "b": 2}}', '[{"": 1, "": 2}]']
)
def test_no_repeated_key_is_missed(text: str) -> None:
    assert len(_json(text).duplicates) == 1


@pytest.mark.parametrize("escape", ["\\u002c", "\\u002C"])
def test_an_escaped_comma_does_not_lead_astray(escape: str) -> None:
    source = _json(f'{{"a{escape}": "{escape}", "b": 1, "b": 2}}')
    assert source.value == {"a,": ",", "b": 2}
    assert [duplicate.first for duplicate in source.duplicates] == [(1, 23)]
    assert isinstance(source.locator, RecordedPlaces)


@pytest.mark.parametrize(
    ("text", "value", "note", "place"),
    [
        ('{"a": [1,], }', {"a": [1]}, "no comma before a closing bracket", (1, 9)),
        ('{\n  // one\n  "a": "//x" /* two,\n */ }', {"a": "//x"}, "comments", (2, 3)),
        ('// first\n{"a": ",]"}', {"a": ",]"}, "comments", (1, 1)),
        ('{"a": "\\ud83d\\ude00 \\ud83d \\\\ud83d"}', {"a": "😀 \ufffd \\ud83d"}, "half of a surrogate pair", (1, 21)),
        ("{'a': 1}", {"a": 1}, "this is not JSON (expected a key in double quotes here)", (1, 2)),
        ("{a: on, b: [x]}", {"a": "on", "b": ["x"]}, "the file was read as YAML", (1, 2)),
        ('{"NaN": -Infinity}', {"NaN": "-Infinity"}, "JSON has no number `-Infinity`", (1, 9)),
    ],
)
def test_what_is_nearly_json_is_read_and_noted(text: str, value: JsonValue, note: str, place: tuple[int, int]) -> None:
    source = _json(text)
    assert source.value == value
    [problem] = source.notes
    assert note in problem.message
    assert (problem.line, problem.column) == place


def test_places_are_right_after_comments_and_commas() -> None:
    source = _json('{ /* a, b */ "a": [1, // é, x\n 2,], "b": 3,\n}')
    assert source.locate_many(["/a/1", "/b"]) == {"/a/1": (2, 2), "/b": (2, 7)}


def test_a_flow_mapping_in_a_yaml_file_is_no_broken_json() -> None:
    source = _json("{a: 1}", "api.yaml")
    assert source.value == {"a": 1}
    assert not source.notes


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"a": 1', (1, 8), "expected a comma or a closing bracket"),
        ('{"a": 1 "b": 2}', (1, 9), "expected a comma or a closing bracket"),
        ('{\n "é": "x" y\n}', (2, 11), "expected a comma or a closing bracket"),
        ('{"a": 1}\n}', (2, 1), "the content has ended, but more follows"),
        ('{"a" 1}', (1, 6), "expected a colon after the key"),
        ('{"a": ]}', (1, 7), "expected a value here"),
        ('{"a": "x}', (1, 7), "the quote that opens here is never closed"),
        ('{"a": "\\x"]', (1, 8), "this backslash begins no escape"),
        ('{"a": "\\u12"]', (1, 9), "`\\u` needs four"),
        ("[1, 2", (1, 6), "expected a comma or a closing bracket"),
    ],
)
def test_broken_json_is_explained(text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        _json(text)
    error = caught.value
    assert words in error.message
    assert (error.path, error.line, error.column) == ("api.json", *place)
    assert error.hint


def test_in_a_file_named_yaml_the_words_are_about_yaml() -> None:
    with pytest.raises(UnreadableError, match=r"because `\{` was opened") as caught:
        _json('{"a": 1', "api.yaml")
    assert caught.value.hint


def test_a_merge_conflict_in_json_says_so() -> None:
    with pytest.raises(UnreadableError, match="an unresolved merge conflict") as caught:
        _json('{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> topic\n}\n')
    assert caught.value.line == 2


@pytest.mark.parametrize("number", [2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**18, 10**19, 10**30, -(10**19)])
@pytest.mark.parametrize("text", ['{"a": %d}', "[1,%d ,2]", '{"a": {"b": "2,3", "c": [%d]}}'])
def test_a_whole_number_is_exact_on_both_sides_of_what_64_bits_hold(text: str, number: int) -> None:
    written = text % number
    assert repr(read("a.json", written.encode()).value) == repr(json.loads(written))
