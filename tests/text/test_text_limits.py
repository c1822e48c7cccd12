"""Input that is made to hurt: too large, too deep, too often repeated; each ends in an error that names the limit."""

from __future__ import annotations

import gc
import json

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text import file_bytes, read, recorded_places, yaml_anchors

_NESTED = {
    "json lists": ("[", "]", ""),
    "json objects": ('{"a":', "}", "1"),
    "json over lines": ('{"a":\n[', "]}", "1"),
    "yaml lists": ("- ", "", "x"),
    "yaml flow": ("[x, ", "]", "y"),
    "yaml flow mappings": ("{a: ", "}", "y"),
}


@pytest.mark.parametrize(("opening", "closing", "inside"), _NESTED.values(), ids=_NESTED.keys())
@pytest.mark.parametrize("levels", [257, 500, 10_000, 100_000])
def test_deep_nesting_is_an_error(opening: str, closing: str, inside: str, levels: int) -> None:
    with pytest.raises(UnreadableError, match="nested deeper than the limit of 256 levels") as caught:
        read("a.yaml", (opening * levels + inside + closing * levels).encode())
    assert caught.value.line
    assert caught.value.hint


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[[,", "[" * 257 + "}"])
def test_deep_or_odd_text_that_is_never_closed_is_an_error(text: str) -> None:
    with pytest.raises(UnreadableError):
        read("a.json", text.encode())


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_the_limit_itself_is_allowed(name: str) -> None:
    opening = "[" if name == "a.json" else "- "
    source = read(name, (opening * 256 + "1" + "]" * 256 * (name == "a.json")).encode())
    assert source.locate("/0" * 300) == (1, 257 if name == "a.json" else 513)


def test_deep_indentation_is_an_error() -> None:
    text = "".join(" " * level + "a:\n" for level in range(1000))
    with pytest.raises(UnreadableError, match="nested deeper") as caught:
        read("a.yaml", text.encode())
    assert (caught.value.line, caught.value.column) == (257, 257)


def test_depth_is_counted_through_aliases() -> None:
    lines = ["a0: &a0 1"] + [f"a{level}: &a{level} [[[[*a{level - 1}]]]]" for level in range(1, 100)]
    with pytest.raises(UnreadableError, match="aliases nest this file deeper than the limit of 256 levels") as caught:
        read("a.yaml", "\n".join(lines).encode())
    assert caught.value.line == 65


def test_wide_use_of_aliases_is_not_taken_for_depth() -> None:
    text = "a: &a [[[[1]]]]\nb: [" + "*a, " * 1000 + "]\nc: &c {x: [*a], y: &y [*a]}\nd: [*c, *y]\n"
    value = read("a.yaml", text.encode()).value
    assert isinstance(value, dict)
    assert value["d"] == [{"x": [[[[[1]]]]], "y": [[[[[1]]]]]}, [[[[[1]]]]]]


def test_an_alias_bomb_is_an_error_at_once() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    with pytest.raises(UnreadableError, match="the limit of 5,000,000 entries") as caught:
        read("a.yaml", "\n".join(lines).encode())
    assert caught.value.line == 7


def test_aliases_are_counted_as_if_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"a: &a [1, {b: 2, c: 3}]\nb: &b [*a, *a]\nc: [*b]\n"  # 4 + 4, and then 10
    monkeypatch.setattr(yaml_anchors, "MAX_EXPANDED", 18)
    assert read("a.yaml", text).value
    monkeypatch.setattr(yaml_anchors, "MAX_EXPANDED", 17)
    with pytest.raises(UnreadableError) as caught:
        read("a.yaml", text)
    assert (caught.value.line, caught.value.column) == (3, 5)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.yaml", "x: &x {a: 1, b: 2, c: 3}\ny: {<<: *x}\nz: {<<: *x}\n", 3),
        ("a.yaml", "x: {a: 1}\nx: {b: 2}\nx: {c: 3}\nx: {d: 4}\nx: {e: 5}\nx: {f: 6}\n", 6),
        (
            "a.json",
            '{"x": {"a": 1},\n"x": {"b": 2},\n"x": {"c": 3},\n"x": {"d": 4},\n"x": {"e": 5},\n"x": {"f": 6}}',
            6,
        ),
    ],
)
def test_copying_is_bounded(monkeypatch: pytest.MonkeyPatch, name: str, text: str, line: int) -> None:
    monkeypatch.setattr(recorded_places, "MAX_COPIED", 5)
    with pytest.raises(UnreadableError, match="copy more than the limit") as caught:
        read(name, text.encode())
    assert caught.value.line == line


def test_a_key_that_stands_very_often_takes_no_more_than_linear_work() -> None:
    source = read("a.yaml", b"".join(b"k%d: {a: 1}\nk%d: {b: 2}\n" % (number, number) for number in range(3000)))
    assert len(source.duplicates) == 3000
    assert source.locate("/k2999/b") == (6000, 9)


def test_a_file_over_the_limit_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_bytes, "MAX_BYTES", 10)
    assert read("a.yaml", b"a: 1234567").value == {"a": 1234567}
    with pytest.raises(UnreadableError, match="the file has 11 bytes; the limit is 10"):
        read("a.yaml", b"a: 12345678")


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("text", ["a: 1\n", "a: [\n"])
def test_the_collector_is_left_as_it_was(*, enabled: bool, text: str) -> None:
    try:
        if not enabled:
            gc.disable()
        try:
            read("a.yaml", text.encode())
        except UnreadableError:
            assert text == "a: [\n"
        assert gc.isenabled() is enabled
    finally:
        gc.enable()


def test_reading_needs_little_of_the_stack() -> None:
    value: JsonValue = 1
    for _ in range(128):
        value = {"a": [value]}
    text = json.dumps({"b": 1, "deep": value["a"] if isinstance(value, dict) else value})[:-1] + ', "b": 2}'

    def from_depth(levels: int) -> int:
        return from_depth(levels - 1) if levels else len(read("a.json", text.encode()).duplicates)

    assert from_depth(300) == 1
