"""What holds for any description: whatever is put around a part, a comment comes back to it or says that it cannot."""

from __future__ import annotations

import json
from random import Random

import yaml
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.anchors import Anchor, Detached, Followed, Follower, Versions, anchor_at
from reviewtui.anchors.members import by_content
from reviewtui.model import JsonValue
from reviewtui.text import join, split
from tests.anchors.versions import SPEC, documents

_NAMES = st.sampled_from(["a", "b", "/orders/{id}", "get", "properties", "200", "~x", "[y]", "allOf", "{z}"])
_NAMED = ("name", "url", "title", "parameter")


class _Numbered:
    """Builds trees in which every mapping says which one it is."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._count = 0

    def mark(self) -> str:
        self._count += 1
        return f"part {self._count}"

    def tree(self, value: JsonValue) -> JsonValue:
        """Return the value with a mark in each mapping, and the members of lists of one sort."""
        if isinstance(value, dict):
            return {**{key: self.tree(member) for key, member in value.items()}, "x-mark": self.mark()}
        if isinstance(value, list):
            sort = self._random.choice(("value", "nameless", *_NAMED))
            return [self._member(sort, item) for item in value]
        return value

    def _member(self, sort: str, value: JsonValue) -> JsonValue:
        if sort == "value":
            return self.mark()
        inner = self.tree(value if isinstance(value, dict) else {})
        assert isinstance(inner, dict)
        if sort == "parameter":
            return {**inner, "name": self._random.choice("pq"), "in": self.mark()}
        return inner if sort == "nameless" else {**inner, sort: self.mark()}

    def edited(self, value: JsonValue, *, closed: bool = False) -> JsonValue:
        """Return the value in another order and with more in it; what has no name keeps its content."""
        if isinstance(value, dict):
            more: dict[str, JsonValue] = (
                {} if closed or self._random.random() < 0.5 else {f"x-new-{self.mark()}": {"x-mark": self.mark()}}
            )
            entries = [*((key, self.edited(member, closed=closed)) for key, member in value.items()), *more.items()]
            self._random.shuffle(entries)
            return dict(entries)
        if isinstance(value, list):
            items = [self.edited(item, closed=closed or not _has_name(item)) for item in value]
            if not closed:
                items += [{"name": self.mark(), "x-mark": self.mark()}] * self._random.randrange(2)
                self._random.shuffle(items)
            return items
        return value


def _has_name(item: JsonValue) -> bool:
    return isinstance(item, dict) and any(key in item for key in _NAMED)


def _pointers(value: JsonValue, at: str = "") -> list[str]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at] + [found for token, child in entries for found in _pointers(child, at + join(token))]


def _value(tree: JsonValue, pointer: str) -> JsonValue:
    for token in split(pointer):
        tree = tree[int(token)] if isinstance(tree, list) else tree[token] if isinstance(tree, dict) else None
    return tree


def _marks(tree: JsonValue, pointer: str) -> list[JsonValue]:
    """Return which mappings lead to a part, and the part itself where it is a value."""
    found = []
    tokens = split(pointer)
    for length in range(len(tokens) + 1):
        here = _value(tree, join(*tokens[:length]))
        found.append(here.get("x-mark") if isinstance(here, dict) else here if isinstance(here, str) else None)
    return found


_TREES: st.SearchStrategy[JsonValue] = st.recursive(
    st.just({}),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_NAMES, inside, max_size=4),
    max_leaves=12,
)
_ROOTS = st.dictionaries(_NAMES, _TREES, min_size=1, max_size=4)


def _as_yaml(value: JsonValue) -> str:
    return yaml.safe_dump(value, sort_keys=False, default_flow_style=False)


@given(value=_ROOTS, random=st.randoms(use_true_random=False), from_json=st.booleans(), to_json=st.booleans())
def test_a_comment_comes_back_to_its_part(*, value: JsonValue, random: Random, from_json: bool, to_json: bool) -> None:
    numbered = _Numbered(random)
    before = numbered.tree(value)
    after = numbered.edited(before)
    old = documents(json.dumps(before, indent=1) if from_json else _as_yaml(before))
    new = documents(json.dumps(after) if to_json else _as_yaml(after))
    pointers = _pointers(before)
    anchors = [anchor_at(old, SPEC, "head", pointer) for pointer in pointers]
    for versions in (Versions(new), Versions(new, old, (SPEC,))):
        for pointer, anchor, found in zip(pointers, anchors, Follower(versions).follow(anchors), strict=True):
            assert isinstance(found, Followed), (anchor, found)
            assert found.how == ""
            assert _marks(after, found.pointer) == _marks(before, pointer)


@given(value=_ROOTS, random=st.randoms(use_true_random=False))
def test_a_comment_on_what_was_taken_out_never_lands_elsewhere(value: JsonValue, random: Random) -> None:
    numbered = _Numbered(random)
    before = numbered.tree(value)
    pointers = _pointers(before)
    gone = random.choice([pointer for pointer in pointers[1:] if not isinstance(_value(before, pointer), str)])
    parent, _, last = gone.rpartition("/")
    after = json.loads(json.dumps(before))
    holder = _value(after, parent)
    if isinstance(holder, list):
        del holder[int(last)]
    else:
        assert isinstance(holder, dict)
        del holder[split(gone)[-1]]
    after = numbered.edited(after)
    old, new = documents(_as_yaml(before)), documents(_as_yaml(after))
    anchors = [anchor_at(old, SPEC, "head", pointer) for pointer in pointers]
    for pointer, anchor, found in zip(pointers, anchors, Follower(Versions(new, old)).follow(anchors), strict=True):
        inside = pointer == gone or pointer.startswith(f"{gone}/")
        if isinstance(found, Followed) and not found.how:
            assert not inside
            assert _marks(after, found.pointer)[-1] == _marks(before, pointer)[-1]
        elif isinstance(found, Detached):
            assert inside or any(by_content(token) for token in split(anchor.pointer))


_WORDS = st.sampled_from(
    ["a", "allOf", "properties", "parameters", "get", "paths", "/a/{b}", "/a/{c}", "components", "$ref"]
)
_REFERENCES: st.SearchStrategy[JsonValue] = st.sampled_from(
    ["#", "#/a", "#/a/allOf/0", "#/components/a", "#/paths/~1a~1{b}", "no.yaml", "../x", 7]
)
_ODD_TREES: st.SearchStrategy[JsonValue] = st.recursive(
    _REFERENCES | st.dictionaries(st.just("$ref"), _REFERENCES, max_size=1),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(_WORDS, inside, max_size=4),
    max_leaves=16,
)
_ODD_NAMES = st.sampled_from(["0", "[a in b]", "[1 of 1 #0123456789ab]", "[2 of 1 #ffffffffffff]", "[", "~2", ""])
_ODD_POINTERS = st.lists(_WORDS | _ODD_NAMES, max_size=6).map(lambda tokens: join(*tokens))


@given(_ODD_TREES, _ODD_TREES, st.lists(_ODD_POINTERS | st.text(max_size=9), max_size=6), st.booleans())
def test_whatever_stands_in_the_files_an_anchor_is_followed_or_detached(
    before: JsonValue,
    after: JsonValue,
    pointers: list[str],
    with_old: bool,  # noqa: FBT001 - given by name
) -> None:
    old, new = documents(json.dumps({"a": before})), documents(json.dumps({"a": after, "components": before}))
    anchors = [Anchor(SPEC, pointer, "head") for pointer in (*pointers, *_pointers({"a": before})[:20])]
    versions = Versions(new, old if with_old else None, (SPEC,))
    for found in Follower(versions).follow(anchors):
        assert isinstance(found, Followed) or found.why
        if isinstance(found, Followed):
            assert new.source(SPEC).locate(found.pointer) == (found.line, found.column)
