"""A fingerprint outlives another order of what a description lists, and tells positions apart where order counts."""

from __future__ import annotations

import json
import random

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import JsonValue
from reviewtui.rules.judge import judge
from tests.formats.documents import Mapping, returns, sends

_TEXT: Mapping = {"type": "string"}
_WHOLE: Mapping = {"type": "integer"}
_IN_ORDER = frozenset({"prefixItems"})


def thing(size: int, *levels: str) -> Mapping:
    """Return a schema of which the parts differ by size and levels, with lists of every kind."""
    least: Mapping = {"minLength": size}
    return {
        "type": "object",
        "required": ["level", "form", "tags"],
        "properties": {
            "level": {"enum": [*levels, "high", "low"]},
            "form": {
                "oneOf": [
                    {"type": "object", "required": ["iban", "name"], "properties": {"iban": {**_TEXT, **least}}},
                    {"type": "object", "properties": {"name": _TEXT, "card": {**_TEXT, **least}}},
                    {"type": "array", "items": {**_TEXT, **least}},
                    {"type": ["integer", "boolean"], "maximum": size},
                ]
            },
            "tags": {"anyOf": [{"allOf": [{**_TEXT, **least}, {"pattern": "^a"}]}, {**_WHOLE, "maximum": size}]},
            "pair": {"type": "array", "prefixItems": [{**_TEXT, **least}, {**_TEXT, **least}]},
        },
    }


def shuffled(value: JsonValue, chance: random.Random, key: str = "") -> JsonValue:
    """Return the value with every list whose order says nothing in another order, and members too."""
    if isinstance(value, dict):
        members = [*value.items()]
        chance.shuffle(members)
        return {name: shuffled(one, chance, name) for name, one in members}
    if isinstance(value, list):
        new = [shuffled(one, chance) for one in value]
        if key not in _IN_ORDER:
            chance.shuffle(new)
        return new
    return value


def fingerprints(base: str, head: str) -> list[str]:
    """Return the fingerprints of all findings above words, sorted."""
    found = judge("openapi.yaml", compare_texts(base, head))
    return sorted(one.fingerprint for one in found if one.change.fact != "order")


@pytest.mark.parametrize("seed", range(20))
def test_another_order_keeps_every_fingerprint(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    for host in (sends, returns):
        texts = [host(schema, "3.1.0") for schema in (thing(3, "top", "middle"), thing(5, "none"))]
        others = [json.dumps(shuffled(json.loads(text), chance)) for text in texts]
        expected = fingerprints(*texts)
        assert len(expected) > 7
        assert fingerprints(*others) == expected


def test_positions_are_told_apart() -> None:
    for key in ("prefixItems", "items"):
        base, head = (returns({"type": "array", key: [one, one]}, "3.1.0") for one in (_TEXT, _WHOLE))
        found = judge("openapi.yaml", compare_texts(base, head))
        assert len(found) == 2
        assert len({one.change.subject for one in found}) == 2
