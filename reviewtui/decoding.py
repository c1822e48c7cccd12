"""Give the values of a YAML or JSON file their types; a mistake is told with its line and the nearest right word."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from reviewtui.errors import UnreadableError, UsageError
from reviewtui.text import pointer, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from msgspec import Struct

    from reviewtui.model import JsonValue
    from reviewtui.text import Source

Shape = TypeVar("Shape")

_AT = re.compile(r"^(?P<what>.*) - at `\$(?P<path>[^`]*)`$", re.DOTALL)
_STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<index>\d+|\.\.\.)\]")
_EXPECTED = re.compile(r"^Expected `(?P<wanted>[^`]*)`, got `(?P<given>[^`]*)`$")
_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<key>.*)`$", re.DOTALL)
_MISSING = re.compile(r"^Object missing required field `(?P<key>.*)`$", re.DOTALL)
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a mapping of keys to values",
    "null": "empty",
}
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class _Fault:
    """The spot where decoding stopped: its pointer, what was expected there, and what stands there."""

    place: str
    shape: Any
    value: JsonValue

    @property
    def name(self) -> str:
        """What a reader calls the spot: the last key on the way to it."""
        keys = [step for step in pointer.split(self.place) if not step.isdigit()]
        return quoted(keys[-1]) if keys else "the file"


def settings_source(path: str, content: bytes) -> Source | None:
    """Return a file of settings, read; None when it says nothing, which is no mistake. Raises `UsageError`."""
    if _says_nothing(content):
        return None
    try:
        source = read(path, content)
    except UnreadableError as error:
        raise UsageError(
            error.message, hint=error.hint, path=error.path, line=error.line, column=error.column
        ) from error
    return None if source.value is None else source


def _says_nothing(content: bytes) -> bool:
    """Return whether there are only comments: an empty file of settings is no mistake, an empty description is."""
    lines = (line.strip() for line in content.removeprefix(codecs.BOM_UTF8).splitlines())
    return all(line.startswith(b"#") or line in {b"", b"---", b"..."} for line in lines)


def published_schema(shape: type[Struct], title: str, required: Sequence[str] = ()) -> str:
    """Return the JSON Schema of what `decode` takes for a shape, as the text of a file for editors."""
    (outline,), parts = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **parts.pop(outline["$ref"].rpartition("/")[2]),
        "title": title,
        **({"required": required} if required else {}),
        "$defs": parts,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def decode(source: Source, shape: type[Shape]) -> Shape:
    """Return the file's value as `shape`, a msgspec type.

    Raises `UsageError` with line and column for a key that stands twice, an unknown key, and a value of another type.
    """
    for duplicate in source.duplicates:
        raise UsageError(
            f"the key {quoted(pointer.split(duplicate.pointer)[-1])} stands twice",
            hint=f"it stands first in line {duplicate.first[0]}; keep one of the two",
            path=source.path,
            line=duplicate.second[0],
            column=duplicate.second[1],
        )
    try:
        return msgspec.convert(source.value, type=shape)
    except msgspec.ValidationError as error:
        raise _explained(source, shape, str(error)) from None


def mistake(source: Source, place: str, message: str, hint: str = "") -> UsageError:
    """Return the error for what stands at the JSON pointer `place` of this file."""
    line, column = source.locate(place)
    return UsageError(message, hint=hint, path=source.path, line=line, column=column)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known word, or all of them when none is near."""
    words = sorted(known)
    close = get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return f"did you mean `{close[0]}`?"
    return f"known here: {', '.join(words)}" if words else ""


def quoted(text: str) -> str:
    """Return somebody else's text between backquotes: short, and with nothing in it that a terminal would obey."""
    plain = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text[:_LONGEST_QUOTE])
    return f"`{plain}{'…' if len(text) > _LONGEST_QUOTE else ''}`"


def _explained(source: Source, shape: Any, text: str) -> UsageError:  # noqa: ANN401 - a shape is any type
    """Return the decoder's finding in a reader's words, at its line."""
    # A key at the root has no path behind it, and may itself be spelled like one.
    at = None if _is_about_root_key(source.value, text) else _AT.match(text)
    what, path = (at["what"], at["path"]) if at else (text, "")
    steps = [found["key"] or found["index"] for found in _STEP.finditer(path)]
    fault = _descend(_Fault("", shape, source.value), steps)
    if found := _UNKNOWN.match(what):
        key = found["key"]
        message, hint = f"{quoted(key)} is not a key that is known here", nearest(key, _known_keys(fault.shape))
        return mistake(source, fault.place + pointer.join(key), message, hint)
    if found := _EXPECTED.match(what):
        wanted = " or ".join(_WORDS.get(word, word) for word in found["wanted"].split(" | "))
        given = _WORDS.get(found["given"], found["given"])
        hint = "put it between quotes" if wanted == "text" and found["given"] in {"int", "float", "bool"} else ""
        return mistake(source, fault.place, f"{fault.name} must be {wanted}, not {given}", hint)
    if found := _MISSING.match(what):
        return mistake(source, fault.place, f"{fault.name} lacks the key {quoted(found['key'])}")
    word = str(fault.value)
    return mistake(source, fault.place, f"{quoted(word)} is no choice for {fault.name}", nearest(word, _words(fault)))


def _is_about_root_key(root: JsonValue, text: str) -> bool:
    """Whether the decoder's words are, to the letter, about an unknown key of the outermost mapping."""
    return isinstance(root, dict) and any(text == f"Object contains unknown field `{key}`" for key in root)


def _descend(fault: _Fault, steps: Sequence[str]) -> _Fault:
    """Follow the decoder's path; where it only says "some entry of a mapping", find which one."""
    for step in steps:
        below = _inside(fault.shape, step)
        if isinstance(fault.value, list):
            fault = _Fault(fault.place + pointer.join(step), below, fault.value[int(step)])
        elif isinstance(fault.value, dict):
            key = _broken_entry(fault.value, below) if step == "..." else step
            fault = _Fault(fault.place + pointer.join(key), below, fault.value[key])
    return fault


def _broken_entry(entries: dict[str, JsonValue], shape: Any) -> str:  # noqa: ANN401 - a shape is any type
    """Return the first key whose value does not fit."""
    for key, value in entries.items():
        try:
            msgspec.convert(value, type=shape)
        except msgspec.ValidationError:
            return key
    raise AssertionError("the decoder refused an entry that fits")


def _inside(shape: Any, step: str) -> Any:  # noqa: ANN401 - a shape is any type
    """Return the type that is expected one step below `shape`."""
    for one in _alternatives(shape):
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            types = {field.encode_name: field.type for field in msgspec.structs.fields(one)}
            if step in types:
                return types[step]
        elif get_origin(one) in {list, tuple}:
            return get_args(one)[0]
        elif get_origin(one) is dict:
            return get_args(one)[1]
    return Any


def _alternatives(shape: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a shape is any type
    """Return the members of a union, or the type itself; what only annotates a type is taken off."""
    if get_origin(shape) is Annotated:
        return _alternatives(get_args(shape)[0])
    return get_args(shape) if get_origin(shape) in {Union, UnionType} else (shape,)


def _known_keys(shape: Any) -> list[str]:  # noqa: ANN401 - a shape is any type
    """Return the keys that a structure may have."""
    structs = (one for one in _alternatives(shape) if isinstance(one, type) and issubclass(one, msgspec.Struct))
    return [key for struct in structs for key in struct.__struct_encode_fields__]


def _words(fault: _Fault) -> list[str]:
    """Return the words that may stand at the spot."""
    words: list[str] = []
    for one in _alternatives(fault.shape):
        if get_origin(one) is Literal:
            words.extend(str(word) for word in get_args(one))
        elif isinstance(one, type) and issubclass(one, Enum):
            words.extend(str(member.value) for member in one)
    return words
