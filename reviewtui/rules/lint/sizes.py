"""What design rules know of sizes: how many bytes a body can have at most, as far as its schema bounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.schema_elements import types_of
from reviewtui.rules.lint.composition import parts
from reviewtui.schema.forms import is_number

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement
    from reviewtui.schema.node import Node, Side

_DEEPEST = 20
_BYTES_OF_A_CHARACTER = 4
_PUNCTUATION = 4
_PLAIN = {"boolean": 5, "integer": 20, "number": 25, "null": 4}
_FORMATS = {
    "date": 12, "date-time": 40, "time": 25, "duration": 40, "uuid": 38, "email": 330, "ipv4": 17, "ipv6": 47,
    "hostname": 257,
}  # fmt: skip


class Size(NamedTuple):
    """How many bytes a value can have at most; None where nothing bounds it, and then `open` is the place."""

    bytes: int | None
    open: str = ""

    def under(self, name: str) -> Size:
        """Return the same as seen from one step further out."""
        return self if self.bytes is not None else Size(None, f"{name}/{self.open}".rstrip("/"))


class Sizes:
    """Measures schemas of one description, each once."""

    def __init__(self, api: ApiElement) -> None:
        """Start with nothing measured."""
        self._side: Side = api.side
        self._known: dict[tuple[str, str], Size] = {}

    def of(self, schema: Node, depth: int = 0) -> Size:
        """Return the greatest size of a value; what holds itself has none."""
        if schema.address not in self._known:
            self._known[schema.address] = Size(None)
            measured = self._measured(schema, depth) if depth < _DEEPEST else Size(None)
            self._known[schema.address] = measured
        return self._known[schema.address]

    def _measured(self, schema: Node, depth: int) -> Size:
        known = list(parts(schema, self._side))
        listed = next((part.mapping["enum"] for part in known if isinstance(part.mapping.get("enum"), list)), None)
        if isinstance(listed, list):
            return Size(max((len(str(value)) for value in listed), default=0) + _PUNCTUATION)
        for part in known:
            for key in ("oneOf", "anyOf"):
                if part.at(key).value:
                    return _largest([self.of(branch, depth + 1) for branch in part.at(key).elements()])
        types = next((found for part in known if (found := types_of(part.mapping)[0])), ())
        if not types and any(part.mapping.get("type") == "null" for part in known):
            types = ("null",)
        return _largest([self._of_type(name, known, depth) for name in types]) if types else Size(None)

    def _of_type(self, name: str, known: list[Node], depth: int) -> Size:
        if name in _PLAIN:
            return Size(_PLAIN[name])
        if name == "string":
            return _text(known)
        return self._list(known, depth) if name == "array" else self._object(known, depth)

    def _list(self, known: list[Node], depth: int) -> Size:
        most = _least(known, "maxItems")
        items = next((part.at("items") for part in known if part.has("items")), None)
        if most is None or items is None:
            return Size(None)
        item = self.of(items, depth + 1)
        return Size(None, item.open) if item.bytes is None else Size(most * (item.bytes + _PUNCTUATION))

    def _object(self, known: list[Node], depth: int) -> Size:
        if any(isinstance(part.mapping.get("additionalProperties"), dict) for part in known):
            return Size(None)
        found: dict[str, int] = {}
        for name, node in (member for part in known for member in part.at("properties").members()):
            size = self.of(node, depth + 1)
            if size.bytes is None:
                return size.under(name)
            found[name] = len(name) + size.bytes + _PUNCTUATION
        return Size(sum(found.values()) + _PUNCTUATION) if found else Size(None)


def _text(known: list[Node]) -> Size:
    most = _least(known, "maxLength")
    if most is not None:
        return Size(most * _BYTES_OF_A_CHARACTER + _PUNCTUATION)
    formats = (part.mapping.get("format") for part in known)
    bounded = (_FORMATS[one] for one in formats if isinstance(one, str) and one in _FORMATS)
    return Size(next(bounded, None))


def _least(known: list[Node], key: str) -> int | None:
    limits = (part.mapping.get(key) for part in known)
    return min((int(limit) for limit in limits if is_number(limit)), default=None)


def _largest(sizes: list[Size]) -> Size:
    unbounded = next((size for size in sizes if size.bytes is None), None)
    return unbounded or Size(max((size.bytes or 0 for size in sizes), default=0))
