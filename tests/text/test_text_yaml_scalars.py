"""What unquoted scalars mean: the core schema of YAML 1.2, and the same value from the whole reader."""

from __future__ import annotations

import math

import pytest

from reviewtui.model import JsonValue
from reviewtui.text import read

_MEANINGS: dict[str, JsonValue] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "nULL": "nULL",
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
    "tRUE": "tRUE",
    "0": 0,
    "-0": 0,
    "12": 12,
    "+12": 12,
    "-12": -12,
    "9223372036854775808": 2**63,
    "123456789012345678901234567890": 123456789012345678901234567890,
    "0o17": 15,
    "0x3A": 58,
    "0x3a": 58,
    "1.5": 1.5,
    "1.": 1.0,
    ".5": 0.5,
    "-.5": -0.5,
    "1e3": 1000.0,
    "1.5E-3": 0.0015,
    "+1.5": 1.5,
    ".inf": math.inf,
    "-.INF": -math.inf,
    "+.Inf": math.inf,
    # Text in YAML 1.2, and something else in YAML 1.1.
    "on": "on",
    "off": "off",
    "Off": "Off",
    "yes": "yes",
    "no": "no",
    "NO": "NO",
    "y": "y",
    "n": "n",
    "18:00": "18:00",
    "2024-01-01": "2024-01-01",
    "2024-01-01T00:00:00Z": "2024-01-01T00:00:00Z",
    "1_000": "1_000",
    "0b101": "0b101",
    # Numbers that JSON does not have.
    "007": "007",
    "-01": "-01",
    "01.5": "01.5",
    "1e999": "1e999",
    "9" * 1001: "9" * 1001,
    # Nearly numbers.
    "+": "+",
    "-a": "-a",
    ".": ".",
    "1.2.3": "1.2.3",
    "0o8": "0o8",
    "0xG": "0xG",
    "-0x1": "-0x1",
    "1e": "1e",
    "v1": "v1",
    "٣": "٣",
    "<<": "<<",
    "=": "=",
}


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(("written", "meant"), _MEANINGS.items(), ids=[text[:30] or "empty" for text in _MEANINGS])
def test_an_unquoted_scalar(written: str, meant: JsonValue) -> None:
    value = read("a.yaml", f"- {written}\n- end\n".encode()).value
    assert value == [meant, "end"]
    assert isinstance(value, list)
    assert type(value[0]) is type(meant)


def test_nan_is_one_object_so_that_a_file_equals_itself() -> None:
    first, second = (read("a.yaml", b"- .nan\n").value for _ in range(2))
    assert isinstance(first, list)
    assert isinstance(first[0], float)
    assert math.isnan(first[0])
    assert first == second


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("written", ["null", "true", "12", "1.5", "~", ".inf", "0x1", "on"])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_quoted_scalars_are_text(written: str, quote: str) -> None:
    assert read("a.yaml", f"a: {quote}{written}{quote}".encode()).value == {"a": written}


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("written", ["200", "1.8", "on", "null", "~", "True", "0x1", "4XX", "2024-01-01", "007"])
def test_keys_are_text_exactly_as_written(written: str) -> None:
    source = read("a.yaml", f"{written}: x\n'{written} ': y\n? {written}!\n: z\n".encode())
    assert source.value == {written: "x", f"{written} ": "y", f"{written}!": "z"}


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("!!str 12", "12"),
        ("!!str", ""),
        ("!!int '12'", 12),
        ("!!float 12", 12.0),
        ("!!float 1.5", 1.5),
        ("!!bool 'true'", True),
        ("!!null ''", None),
        ("!<tag:yaml.org,2002:str> 12", "12"),
    ],
)
def test_a_tag_of_the_core_schema_is_honored(written: str, meant: JsonValue) -> None:
    source = read("a.yaml", f"- {written}\n".encode())
    assert source.value == [meant]
    assert isinstance(source.value, list)
    assert type(source.value[0]) is type(meant)
    assert not source.notes


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("written", ["!!int abc", "!!bool 12", "!!null x", "!!int true", "!!float x", "!!int 1.5"])
def test_a_tag_that_the_text_does_not_fit_is_noted_and_the_text_kept(written: str) -> None:
    source = read("a.yaml", f"a: {written}\n".encode())
    assert source.value == {"a": written.split()[1]}
    [note] = source.notes
    assert "it was read as text" in note.message
    assert (note.line, note.column) == (1, 4)


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("!Ref thing", "thing"),
        ("!!timestamp 2024-01-01", "2024-01-01"),
        ("!!binary aGk=", "aGk="),
        ("!Sub 12", 12),
        ("!!python/object/apply:os.system ['true']", ["true"]),
        ("!!set {x}", {"x": None}),
    ],
)
def test_any_other_tag_is_noted_and_never_makes_an_object(written: str, meant: JsonValue) -> None:
    source = read("a.yaml", f"a: {written}\n".encode())
    assert source.value == {"a": meant}
    [note] = source.notes
    assert written.split(maxsplit=1)[0] in note.message
    assert "ignored" in note.message
