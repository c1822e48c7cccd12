"""Real descriptions and their next version: two hundred places of each are found again, or said to be gone."""

from __future__ import annotations

import random

import pytest

from reviewtui.anchors import Detached, Followed, Follower, Versions, anchor_at
from reviewtui.anchors.likeness import alike
from reviewtui.formats.http import shape
from reviewtui.model import JsonValue
from reviewtui.schema.equality import equal
from reviewtui.text import join, split
from tests import corpus
from tests.anchors.versions import documents

_PLACES = 200
_PAIRS = ("openai-yaml/01", "kubernetes-swagger2/01", "adyen-checkout-yaml/01", "xero-payroll-uk/01")
_TELLING = ("$ref", "name", "in", "url", "title")

pytestmark = pytest.mark.corpus


def _pairs() -> list[tuple[str, bytes, bytes]]:
    found = corpus.descriptions()
    pairs = []
    for name in _PAIRS:
        inside = {path: text for path, text in found.items() if path.startswith(f"pairs/openapi/{name}/")}
        bases = [path for path in inside if "/base." in path]
        pairs += [(path, inside[path], inside[path.replace("/base.", "/revision.")]) for path in bases]
    return pairs


def _pointers(value: JsonValue, at: str = "") -> list[str]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at] + [found for token, child in entries for found in _pointers(child, at + join(token))]


def _value(tree: JsonValue, tokens: tuple[str, ...]) -> JsonValue:
    for token in tokens:
        tree = tree[int(token)] if isinstance(tree, list) else tree[token] if isinstance(tree, dict) else None
    return tree


def _is_right(before: JsonValue, after: JsonValue, old: str, new: str) -> bool:
    """Tell by the values themselves whether a place is the one that was meant."""
    one, other = split(old), split(new)
    was, now = _value(before, one), _value(after, other)
    if equal(was, now):
        return True
    if isinstance(_value(before, one[:-1]), list):
        return _told(was) == _told(now)
    if one[-1:] == other[-1:] or shape("".join(one[-1:])) == shape("".join(other[-1:])):
        return alike(_names(before, one[:-1]), _names(after, other[:-1])) or one[:-1] == other[:-1]
    return alike(was, now)


def _told(value: JsonValue) -> list[JsonValue]:
    """Return what tells a member of a list from others; variables of paths go by their place in the path."""
    if not isinstance(value, dict):
        return [value]
    return [value.get(key) for key in _TELLING if key != "name" or value.get("in") != "path"]


def _names(tree: JsonValue, tokens: tuple[str, ...]) -> JsonValue:
    """Return the keys of a mapping, to compare what stands around two places."""
    value = _value(tree, tokens)
    return {key: {} for key in value} if isinstance(value, dict) else value


def test_places_in_real_descriptions_are_found_again_or_said_to_be_gone() -> None:
    pairs = _pairs()
    if not pairs:
        pytest.skip("the corpus is not at hand")
    chosen = random.Random(5)  # noqa: S311 - a sample, the same on every run
    for path, base, head in pairs:
        old, new = documents({path: base.decode()}), documents({path: head.decode()})
        before, after = old.root(path).value, new.root(path).value
        places = chosen.sample(_pointers(before), _PLACES)
        anchors = [anchor_at(old, path, "head", place) for place in places]
        ends = Follower(Versions(new, old, (path,))).follow(anchors)
        wrong = [
            (place, end)
            for place, end in zip(places, ends, strict=True)
            if isinstance(end, Followed) and not _is_right(before, after, place, end.pointer)
        ]
        assert not wrong, wrong
        assert sum(isinstance(end, Detached) for end in ends) < _PLACES / 3
