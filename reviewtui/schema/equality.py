"""Telling proven equality from Python's: `True == 1` in Python, and never in JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reviewtui.model import JsonValue


def dump(value: JsonValue) -> bytes:
    """Return the value as JSON bytes in its own key order."""
    try:
        return orjson.dumps(value)
    except (TypeError, orjson.JSONEncodeError):  # an integer beyond 64 bits, or a lone surrogate
        return json.dumps(value, separators=(",", ":")).encode()


def canonical(value: JsonValue) -> bytes:
    """Return the value as JSON bytes with sorted keys: equal bytes for equal values."""
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except (TypeError, orjson.JSONEncodeError):
        return json.dumps(value, separators=(",", ":"), sort_keys=True).encode()


def equal(one: JsonValue, other: JsonValue) -> bool:
    """Tell whether two JSON values are the same; key order does not matter, the kind of a scalar does.

    Python's own comparison answers first because it is fast and never calls equal values different.
    """
    if one is other:
        return True
    if one != other:
        return False
    return dump(one) == dump(other) or _same_kinds(one, other)


def _same_kinds(one: JsonValue, other: JsonValue) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return all(_same_kinds(member, other[key]) for key, member in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return all(map(_same_kinds, one, other))
    return isinstance(one, bool) == isinstance(other, bool)


def identity(value: JsonValue) -> Hashable:
    """Return what is the same for equal values and for no others, to look values up by.

    Numbers are known by their text: Python's own hashes of numbers are easy to make alike on purpose.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return dict, frozenset((key, identity(member)) for key, member in value.items())
    if isinstance(value, list):
        return list, tuple(map(identity, value))
    if value is None or isinstance(value, bool):
        return bool, value
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return float, hex(whole) if isinstance(whole, int) else repr(whole)


def unordered(value: JsonValue) -> JsonValue:
    """Return the value with every list in one order: what a description lists is a set, almost everywhere."""
    if isinstance(value, dict):
        return {key: unordered(member) for key, member in value.items()}
    return sorted(map(unordered, value), key=canonical) if isinstance(value, list) else value
