"""Presets: those that ship, and a repository's own, read strictly; each with the one that it extends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec import UNSET, structs

from reviewtui import text
from reviewtui.config.design import Design, Option, is_path
from reviewtui.config.design_shape import OptionsShape, PresetShape
from reviewtui.decoding import decode, mistake, nearest, quoted
from reviewtui.errors import UnreadableError, UsageError
from reviewtui.model import Location
from reviewtui.resources import folder
from reviewtui.text import pointer

_ENDING = ".yaml"


@dataclass(frozen=True, slots=True)
class Preset:
    """One preset as it is written; `places` tells where each of its rules stands."""

    name: str
    title: str
    about: str
    extends: str | None
    options: Mapping[str, Option]
    rules: Mapping[str, str]
    places: Mapping[str, Location]


def shipped() -> tuple[str, ...]:
    """Return the names of the presets that ship."""
    return tuple(sorted(file.stem for file in folder("presets").glob(f"*{_ENDING}")))


def presets_of(design: Design) -> tuple[Preset, ...]:
    """Return the preset in force, after those that it extends; raises UsageError for all that is wrong in them."""
    if is_path(design.preset):
        if design.own_preset is None:
            raise UsageError(f"the preset {quoted(design.preset)} is a file of a repository", hint="Name it there.")
        first = read(design.preset, design.own_preset)
    else:
        first = _shipped(design.preset)
    return tuple(reversed(tuple(_extended(first))))


def read(path: str, content: bytes, name: str = "") -> Preset:
    """Return the preset that a file spells; raises UsageError with its line for all that is wrong in it."""
    try:
        source = text.read(path, content)
    except UnreadableError as error:
        raise UsageError(
            error.message, hint=error.hint, path=error.path, line=error.line, column=error.column
        ) from error
    shape = decode(source, PresetShape)
    if shape.extends is not None and shape.extends not in shipped():
        message = f"there is no preset {quoted(shape.extends)} to extend"
        raise mistake(source, pointer.join("extends"), message, nearest(shape.extends, shipped()))
    asked = {rule: pointer.join("rules", rule) for rule in shape.rules}
    found = source.locate_many(tuple(asked.values()))
    places = {rule: Location(path, place, *found[place]) for rule, place in asked.items()}
    return Preset(name or path, shape.title, shape.about, shape.extends, options_of(shape.options), shape.rules, places)


def options_of(shape: OptionsShape) -> dict[str, Option]:
    """Return the settings that are written."""
    return {key: value for key, value in structs.asdict(shape).items() if value is not UNSET}


def _shipped(name: str) -> Preset:
    if name not in shipped():
        raise UsageError(f"there is no preset {quoted(name)}", hint=nearest(name, shipped()))
    file = folder("presets") / f"{name}{_ENDING}"
    return read(str(file), file.read_bytes(), name)


def _extended(preset: Preset) -> Iterator[Preset]:
    """Yield a preset and those that it builds on; what ships never builds on itself."""
    yield preset
    if preset.extends is not None:
        yield from _extended(_shipped(preset.extends))
