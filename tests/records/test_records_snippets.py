"""Excerpts show what stands at the place of a finding, well-formed however much is cut."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.model import Location, Verdict
from reviewtui.records.snippets import Excerpt, Snippet, Snippets
from tests.records.conftest import HOSTILE, finding
from tests.records.files import InMemory

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=20),
    max_leaves=60,
)


def snippet(text: str, pointer: str, *, path: str = "a.yaml", head: str | None = None) -> Snippet:
    """Return what is shown of the same place on both sides."""
    one = finding(1, Verdict.BREAKING)
    there, now = Location(path, pointer, 3), Location(path, pointer, 4) if head is not None else None
    one = replace(one, change=replace(one.change, base=there, head=now))
    return Snippets(InMemory({path: text}), InMemory({path: head or ""})).of(one)


def before(text: str, pointer: str, *, path: str = "a.yaml") -> Excerpt:
    """Return the excerpt of the base, which there is."""
    found = snippet(text, pointer, path=path).before
    assert found is not None
    return found


def test_an_excerpt_is_in_the_language_of_its_file_with_its_place() -> None:
    assert before("a: {b: {c: 1}}", "/a/b") == Excerpt("a.yaml", 3, "/a/b", "yaml", "c: 1")
    assert before('{"a": {"b": {"c": 1}}}', "/a/b", path="a.json").text == '{\n  "c": 1\n}'
    assert before('{"a": {"b": {"c": 1}}}', "/a/b", path="a.json").language == "json"


@pytest.mark.parametrize(
    ("text", "pointer", "shown"),
    [
        ("a: {maxLength: 20}", "/a/maxLength", {"maxLength": 20}),
        ("a: {enum: [x, y]}", "/a/enum", {"enum": ["x", "y"]}),
        ("a: [{b: 1}, {b: 2}]", "/a/1", {"b": 2}),
        ("a: [x]", "/a/0", "x"),
        ("a~b: {c/d: {e: 1}}", "/a~0b/c~1d", {"e": 1}),
        ("a: {$ref: '#/b'}\nb: {type: string}", "/a", {"type": "string"}),
        ("a: {$ref: '#/none'}", "/a", {"$ref": "#/none"}),
    ],
)
def test_an_excerpt_says_what_it_is_about(text: str, pointer: str, shown: object) -> None:
    assert yaml.safe_load(before(text, pointer).text) == shown


@pytest.mark.parametrize("pointer", ["/none", "/a/none", "/a/b/c", "/l/7", "/l/x", "/l/-"])
def test_a_place_that_is_not_there_shows_nothing(pointer: str) -> None:
    assert snippet("a: {b: 1}\nl: [1]", pointer).before is None


def test_a_file_that_cannot_be_read_shows_nothing() -> None:
    assert snippet("a: [", "/a").before is None
    one = finding(1, Verdict.BREAKING)
    assert Snippets(InMemory({}), None).of(one) == Snippet(None, None, "required: {} → nothing")


def test_the_difference_is_told_for_where_both_sides_read_alike() -> None:
    one = finding(1, Verdict.BREAKING)
    told = replace(one, change=replace(one.change, fact="", before=None, after=["x" * 300]))
    assert len(Snippets(None, None).of(told).value) < 200
    assert Snippets(None, None).of(told).value.startswith('property: nothing → ["xxx')


@given(VALUES)
def test_what_is_cut_stays_well_formed_and_short(value: object) -> None:
    for path, read in (("a.yaml", yaml.safe_load), ("a.json", json.loads)):
        text = before(json.dumps({"a": {"b": value}}), "/a", path=path).text
        assert text.count("\n") < 60
        read(text)


def test_hostile_words_show_their_harm() -> None:
    for path in ("a.yaml", "a.json"):
        text = before(json.dumps({"a": {HOSTILE: HOSTILE}}), "/a", path=path).text
        assert "\x1b" not in text
        assert "\u202e" not in text
