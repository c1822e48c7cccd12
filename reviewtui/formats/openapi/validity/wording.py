"""A validator's finding in words for a person: what stands where, what was expected, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.choosing import allowed, alternatives, deciding_path
from reviewtui.formats.openapi.validity.flaw import Flaw, instead, kind_of, quoted, written
from reviewtui.formats.openapi.words import describe
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jsonschema_rs import ValidationError

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.model import JsonValue

_TYPES = {
    "object": "a mapping",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "null": "nothing",
}
_MOST_WORDS = 12
_EXTENSION = "Remove it, or begin its name with `x-` if it is an extension of your own."
# Where keys follow a pattern, no list of them can be searched for the nearest.
_PATTERNS = {
    "responses": "Write a status code such as `200`, a range such as `4XX`, or `default`.",
    "paths": "Begin a path with `/`, and the name of an extension with `x-`.",
}


def worded(error: ValidationError, reader: Reader, schema: JsonValue) -> Iterator[Flaw]:
    """Yield an error as flaws: one for each unexpected key, otherwise one."""
    node = _node(reader, error.instance_path)
    name = _name(node, reader)
    if error.kind.name in {"additionalProperties", "unevaluatedProperties"}:
        known = _keys(schema, error.schema_path)
        for key in error.kind.as_dict()["unexpected"]:
            hint = _PATTERNS.get(node.pointer.rpartition("/")[2]) or instead(key, known, _EXTENSION)
            yield Flaw.at(node.at(key), f"{quoted(key)} is no key that {name} may have", hint)
        return
    words = alternatives(error)
    if words:
        yield _choice(_node(reader, deciding_path(error)), reader, words)
        return
    say = _SAYINGS.get(error.kind.name, _as_it_is)
    yield Flaw.at(node, *say(error, node, name))


def _node(reader: Reader, tokens: Sequence[str | int]) -> Node:
    node = reader.root
    for token in tokens:
        # Keys that are numbers come as numbers, like the indexes of lists.
        node = node.at(token if isinstance(node.value, list) else str(token))
    return node


def _name(node: Node, reader: Reader) -> str:
    element = describe(node, reader.root, reader.root.path).element
    if not element:
        return "the document"
    around, _, last = node.pointer.rpartition("/")
    holder = describe(Node(node.path, around, None), reader.root, reader.root.path).element
    # Some keys, such as `allOf`, are left out of what elements are called.
    return f"`{last}` of {quoted(element)}" if element == holder and not last.isdigit() else quoted(element)


def _choice(node: Node, reader: Reader, options: Iterable[object]) -> Flaw:
    words = list(dict.fromkeys(written_option(option) for option in options))
    listed = ", ".join(f"`{word}`" for word in words[:_MOST_WORDS]) + (", …" if len(words) > _MOST_WORDS else "")
    message = f"{_name(node, reader)} cannot be {kind_of(node.value)}"
    return Flaw.at(node, message, instead(str(node.value), words, f"Choose {listed}."))


def written_option(option: object) -> str:
    """Return a value that a schema allows as a description writes it."""
    if option is None:
        return "null"
    return written(option) if isinstance(option, bool | int | float | str) else str(option)


def _keys(schema: JsonValue, schema_path: Sequence[str | int]) -> list[str]:
    """Return the keys that the part of the schema behind an error knows."""
    here = schema
    for token in list(schema_path)[:-1]:
        if isinstance(here, dict):
            here = here.get(str(token))
        elif isinstance(here, list) and isinstance(token, int):
            here = here[token]
    known = here.get("properties") if isinstance(here, dict) else None
    return list(known) if isinstance(known, dict) else []


Said = tuple[str, str]


def _required(error: ValidationError, node: Node, name: str) -> Said:
    key = error.kind.as_dict()["property"]
    if key == "default" and node.pointer.endswith("/responses"):
        return f"{name} names no response", "Name at least one status code."
    return f"{name} has no {quoted(key)}", f"Add {quoted(key)}; the standard requires it here."


def _type(error: ValidationError, node: Node, name: str) -> Said:
    wanted = " or ".join(_TYPES.get(one, one) for one in error.kind.as_dict()["types"])
    return f"{name} must be {wanted}; {kind_of(node.value)} stands there", f"Write {wanted} there."


def _enum(error: ValidationError, node: Node, name: str) -> Said:
    words = [written_option(option) for option in allowed(error)]
    listed = ", ".join(f"`{word}`" for word in words[:_MOST_WORDS]) + (", …" if len(words) > _MOST_WORDS else "")
    return f"{name} cannot be {kind_of(node.value)}", instead(str(node.value), words, f"Choose {listed}.")


def _pattern(error: ValidationError, node: Node, name: str) -> Said:
    pattern = error.kind.as_dict().get("pattern", "")
    return f"{name} cannot be {kind_of(node.value)}", f"Write it as the pattern `{pattern}` allows."


def _too_few(_: ValidationError, node: Node, name: str) -> Said:
    entry = "an entry" if isinstance(node.value, list) else "a key"
    return f"{name} is empty, or has too little in it", f"Add {entry}, or remove it."


def _twice(_: ValidationError, __: Node, name: str) -> Said:
    return f"{name} names the same entry twice", "Remove one of them."


def _forms(_: ValidationError, node: Node, name: str) -> Said:
    return f"{name} is in none of the forms that the standard allows here; {kind_of(node.value)} stands there", (
        "Compare it with the standard's description of this place."
    )


def _ambiguous(_: ValidationError, __: Node, name: str) -> Said:
    return f"{name} is in two forms at once that exclude each other", "Keep the keys of one form only."


def _forbidden(_: ValidationError, __: Node, name: str) -> Said:
    return f"{name} has keys together that exclude each other, or must not stand here", "Remove what is too much."


def _as_it_is(error: ValidationError, _: Node, name: str) -> Said:
    return f"{name} is not valid: {quoted(error.message)}", "Correct it as the standard asks."


_SAYINGS: dict[str, Callable[[ValidationError, Node, str], Said]] = {
    "required": _required,
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "pattern": _pattern,
    "minItems": _too_few,
    "minProperties": _too_few,
    "uniqueItems": _twice,
    "anyOf": _forms,
    "oneOf": _forms,
    "not": _forbidden,
    "falseSchema": _forbidden,
}
