"""From the bytes of a settings file to settings: what is right in it holds, whatever else is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from reviewtui.decoding import decode, settings_source
from reviewtui.errors import UsageError
from reviewtui.model import JsonValue, Location
from reviewtui.preferences.settings import KeyWish, Settings
from reviewtui.preferences.shape import Key, SettingsShape
from reviewtui.text import Source, pointer

UNBOUND = "none"


def read(path: str, content: bytes) -> Settings:
    """Return the settings that the file spells; each mistake is told with its line, and only what it spoils is not."""
    try:
        source = settings_source(path, content)
    except UsageError as error:
        return Settings(path, mistakes=(error,))
    if source is None:
        return Settings(path)
    mistakes: list[UsageError] = []
    right: dict[str, JsonValue] = {}
    wishes: list[KeyWish] = []
    for part in _parts(source):
        try:
            shape = decode(part, SettingsShape)
        except UsageError as error:
            mistakes.append(error)
            continue
        wishes += [_wish(source, action, said) for action, said in shape.keys.items()]
        right |= {key: said for key, said in _mapping(part.value).items() if key != "keys"}
    shape = msgspec.convert(right, SettingsShape)
    return Settings(path, shape.theme, shape.glyphs, shape.hints, shape.mouse, tuple(wishes), tuple(mistakes))


def _parts(source: Source) -> Iterator[Source]:
    """Yield the file in parts that are right or wrong each for itself."""
    for duplicate in source.duplicates:
        yield replace(source, value={}, duplicates=(duplicate,))
    whole = replace(source, duplicates=())
    if not isinstance(source.value, dict):
        yield whole
        return
    for key, said in source.value.items():
        if key == "keys" and isinstance(said, dict):
            yield from (replace(whole, value={key: {action: keys}}) for action, keys in said.items())
        else:
            yield replace(whole, value={key: said})


def _mapping(value: JsonValue) -> dict[str, JsonValue]:
    return value if isinstance(value, dict) else {}


def _wish(source: Source, action: str, said: Key | tuple[Key, ...]) -> KeyWish:
    keys = tuple(map(str, said if isinstance(said, tuple) else (said,)))
    place = pointer.join("keys", action)
    return KeyWish(action, () if keys == (UNBOUND,) else keys, Location(source.path, place, *source.locate(place)))
