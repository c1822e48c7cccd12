"""Real descriptions read to what independent loaders make of them, and each key stands where they say."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text import join, read
from tests.corpus import descriptions

pytestmark = pytest.mark.corpus

# Composing with PyYAML takes seconds for the largest files, and they hold nothing that the others do not.
_LARGEST_COMPOSED = 300_000

# As the YAML 1.2.2 specification has them, in 10.3.2.
_CORE: list[tuple[str, type]] = [
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
]
_WORDS: dict[str, JsonValue] = {
    **dict.fromkeys(("", "null", "Null", "NULL", "~")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def _scalar(node: yaml.ScalarNode) -> JsonValue:
    text = str(node.value)
    if node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if re.match("[-+]?0[0-9]", text):
        return text  # no number in JSON
    kind = next((kind for pattern, kind in _CORE if re.fullmatch(pattern, text)), str)
    value: JsonValue = kind(text)
    return value


def _tree(node: yaml.Node, at: str, places: dict[str, tuple[int, int]]) -> JsonValue:
    """Return the value of a composed node; add where each key and item stands."""
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, JsonValue] = {}
        for key, child in node.value:
            places[at + join(key.value)] = (key.start_mark.line + 1, key.start_mark.column + 1)
            mapping[key.value] = _tree(child, at + join(key.value), places)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            places[f"{at}/{index}"] = (child.start_mark.line + 1, child.start_mark.column + 1)
        return [_tree(child, f"{at}/{index}", places) for index, child in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    return _scalar(node)


def _composed(data: bytes) -> tuple[JsonValue, dict[str, tuple[int, int]]]:
    """Return the value of a YAML text and where each key and item stands, as PyYAML has them."""
    root = yaml.compose(data, Loader=yaml.CSafeLoader)
    assert root
    places: dict[str, tuple[int, int]] = {}
    return _tree(root, "", places), places


@pytest.fixture(scope="module", name="corpus")
def _corpus() -> dict[str, bytes]:
    """Return the files of the corpus by their path in it."""
    return descriptions() or pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")


def test_every_description_reads_and_only_the_odd_ones_repeat_keys(corpus: dict[str, bytes]) -> None:
    repeating = set()
    for name, data in corpus.items():
        if name.startswith("pairs/"):
            source = read(name, data)
            assert isinstance(source.value, dict), name
            repeating |= {name.split("/")[2]} if source.duplicates else set()
    assert repeating == {"dup-keys-netlify", "dup-keys-resend"}


def test_what_is_broken_names_the_line(corpus: dict[str, bytes]) -> None:
    broken = {name: data for name, data in corpus.items() if name.startswith("broken/")}
    errors = {name: error for name, data in broken.items() if (error := _error(name, data))}
    assert {name.split("/")[1] for name in errors} == {name.split("/")[1] for name in broken}
    assert all(error.line > 1 and error.column and error.hint for error in errors.values())


def _error(name: str, data: bytes) -> UnreadableError | None:
    try:
        read(name, data)
    except UnreadableError as error:
        return error
    return None


def test_json_reads_as_the_standard_library_reads_it(corpus: dict[str, bytes]) -> None:
    for name, data in corpus.items():
        if name.endswith(".json"):
            assert read(name, data).value == json.loads(data), name


def test_yaml_reads_as_pyyaml_composes_it(corpus: dict[str, bytes]) -> None:
    for name, data in corpus.items():
        if name.endswith(".json") or not name.startswith("pairs/") or len(data) > _LARGEST_COMPOSED:
            continue
        source = read(name, data)
        value, places = _composed(data)
        if not source.duplicates:
            assert source.value == value, name
        if not source.duplicates and not re.search(rb"[:-] \*", data):
            # The composer does not know the place of an alias.
            assert source.locate_many(places) == places, name


def test_json_places_are_those_of_the_yaml_composer(corpus: dict[str, bytes]) -> None:
    for name, data in corpus.items():
        if name.endswith(".json") and len(data) < _LARGEST_COMPOSED:
            _, places = _composed(data)
            assert read(name, data).locate_many(places) == places, name


def test_every_line_leads_to_a_part_that_begins_there_or_above_and_back() -> None:
    for path, content in descriptions().items():
        try:
            source = read(path, content)
        except UnreadableError:
            continue
        if source.duplicates:
            continue  # a key that stands twice has one place of the two
        lines = len(source.text.splitlines())
        for line in range(1, lines + 1, lines // 20 + 1):
            pointer = source.pointer_at(line)
            place = source.locate(pointer)
            assert not pointer or place[0] <= line, (path, line)
            assert source.pointer_at(*place).startswith(pointer), (path, line)
