"""What design rules say of an example that its schema refuses, in plain words and at the place that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.rule import Said
from reviewtui.rules.words import at_least, at_most, bare, either, quote, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.model import JsonValue
    from reviewtui.rules.lint.refusals import Refusal
    from reviewtui.schema.node import Node

_KINDS = {str: "a text", bool: "a boolean", int: "an integer", float: "a number", list: "a list", dict: "an object"}
_TYPES = {
    "string": "a text", "boolean": "a boolean", "integer": "an integer", "number": "a number", "array": "a list",
    "object": "an object", "null": "null",
}  # fmt: skip
_SHARED = "/components/examples/"
_OF_THE_HOLDER = frozenset({"additionalProperties"})
_UNITS = {"Length": "characters", "Items": "items", "Properties": "members"}


def misfit(example: Node, refusal: Refusal) -> Said:
    """Return what is wrong with an example, and the place in it."""
    node = example
    for step in refusal.steps:
        node = node.at(step)
    steps = refusal.steps[:-1] if refusal.keyword in _OF_THE_HOLDER else refusal.steps
    where = "/".join(["", *(str(step) for step in steps)])
    words = _SAYING.get(refusal.keyword, _limit)(refusal)
    nearest = f", by the nearest of {refusal.alternatives} alternatives" if refusal.alternatives else ""
    if example.pointer.startswith(_SHARED):
        return Said(f"{f'at {quote(where)} ' if where else ''}{words}{nearest}", node)
    return Said(f"has an example {f'in which {quote(where)}' if where else 'that'} {words}{nearest}", node)


def _type(refusal: Refusal) -> str:
    wanted = refusal.wanted if isinstance(refusal.wanted, list) else []
    names = " or ".join(_TYPES.get(str(name), bare(name)) for name in wanted)
    if isinstance(refusal.value, str) and refusal.value.lstrip()[:1] in {"{", "["} and {"object", "array"} & {*wanted}:
        return f"is a text with JSON in it where the schema has {names}"
    return f"is {_kind(refusal.value)} where the schema has {names}"


def _kind(value: JsonValue) -> str:
    if value is None:
        return "null"
    kind = _KINDS[type(value)]
    return f"{kind} ({shown(value)})" if not isinstance(value, list | dict) else kind


def _required(refusal: Refusal) -> str:
    return f"has no {quote(refusal.wanted)}, which is required"


def _unknown(refusal: Refusal) -> str:
    return f"has {quote(refusal.wanted)}, which the schema does not allow"


def _enum(refusal: Refusal) -> str:
    return f"is {shown(refusal.value)} where the schema allows {either(refusal.wanted)}"


def _const(refusal: Refusal) -> str:
    return f"is {shown(refusal.value)} where the schema allows {shown(refusal.wanted)} only"


def _unique(_: Refusal) -> str:
    return "has the same item twice, the schema allows each once"


def _false(_: Refusal) -> str:
    return "stands where the schema allows nothing"


def _union(refusal: Refusal) -> str:
    return f"fits none of the {bare(refusal.wanted)} alternatives of the schema"


def _limit(refusal: Refusal) -> str:
    value, keyword = refusal.value, refusal.keyword
    if isinstance(value, int | float):
        return f"is {bare(value)} where {quote(keyword)} is {bare(refusal.wanted)}"
    unit = next((word for ending, word in _UNITS.items() if keyword.endswith(ending)), "")
    size = len(value) if isinstance(value, str | list | dict) else 0
    allowed = at_least(refusal.wanted, unit) if keyword.startswith("min") else at_most(refusal.wanted, unit)
    return f"has {size} {unit}, the schema allows {allowed}"


_SAYING: dict[str, Callable[[Refusal], str]] = {
    "type": _type,
    "required": _required,
    "additionalProperties": _unknown,
    "enum": _enum,
    "const": _const,
    "uniqueItems": _unique,
    "false": _false,
    "oneOf": _union,
    "anyOf": _union,
}
