"""Comparing what belongs to the description as a whole: information, servers, security schemes, components, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi.schemes import compare_schemes
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader

_INFO = {
    "version": ("version", Effect.ANNOTATES),
    "title": ("title", Effect.ANNOTATES),
    "contact": ("contact", Effect.ANNOTATES),
    "license": ("license", Effect.UNKNOWN),
    "termsOfService": ("terms", Effect.UNKNOWN),
    "x-audience": ("audience", Effect.UNKNOWN),
    "x-api-id": ("api-id", Effect.UNKNOWN),
}
_LONGEST_TITLE = 80
_SECTIONS = {"schemas": "definitions", "parameters": "parameters", "responses": "responses"}


def compare_document(old: Reader, new: Reader) -> Iterator[Difference]:
    """Yield what differs in the document outside its operations."""
    yield from _information(old, new)
    yield from compare_schemes(old, new)
    yield from _tags(old, new)
    yield from _components(old, new)


def title_of(reader: Reader) -> str:
    """Return what a description calls itself; a name that is longer than names are is cut."""
    return text_value(reader.root.at("info").mapping.get("title")).strip()[:_LONGEST_TITLE]


def release(old: Reader, new: Reader) -> Difference | None:
    """Return the versions that both sides give themselves, also when they are the same; None when one gives none."""
    before, after = old.root.at("info"), new.root.at("info")
    values = before.mapping.get("version"), after.mapping.get("version")
    if None in values:
        return None
    places = Place(before, "version"), Place(after, "version")
    return Difference(Kind.API, How.CHANGED, "release", *values, Effect.ANNOTATES, *places)


def _information(old: Reader, new: Reader) -> Iterator[Difference]:
    before, after = old.root.at("info"), new.root.at("info")
    for key, (fact, effect) in _INFO.items():
        values = before.mapping.get(key), after.mapping.get(key)
        if not equal(*values):
            yield Difference(Kind.API, How.CHANGED, fact, *values, effect, Place(before, key), Place(after, key))
    versions = old.library.dialect.version, new.library.dialect.version
    if versions[0] != versions[1]:
        keys = ["swagger" if reader.swagger else "openapi" for reader in (old, new)]
        places = Place(old.root, keys[0]), Place(new.root, keys[1])
        yield Difference(Kind.API, How.CHANGED, "openapi", *versions, Effect.ANNOTATES, *places)
    dialects = [text_value(reader.root.mapping.get("jsonSchemaDialect")) or None for reader in (old, new)]
    if dialects[0] != dialects[1]:
        places = Place(old.root, "jsonSchemaDialect"), Place(new.root, "jsonSchemaDialect")
        yield Difference(Kind.API, How.CHANGED, "dialect", dialects[0], dialects[1], Effect.UNKNOWN, *places)


def _tags(old: Reader, new: Reader) -> Iterator[Difference]:
    before, after = (
        {text_value(tag.mapping.get("name")): tag for tag in reader.root.at("tags").elements()} for reader in (old, new)
    )
    for name in before:
        if name not in after:
            place = Place(before[name])
            yield Difference(Kind.TAG, How.REMOVED, "", name, None, Effect.ANNOTATES, place, None, name)
    for name in after:
        if name not in before:
            place = Place(after[name])
            yield Difference(Kind.TAG, How.ADDED, "", None, name, Effect.ANNOTATES, None, place, name)


def _components(old: Reader, new: Reader) -> Iterator[Difference]:
    """Name the shared elements that came and went, one difference a section; effects are judged where they are used."""
    for section, older in _SECTIONS.items():
        holders = [
            reader.root.at(older) if reader.swagger else reader.root.at("components").at(section)
            for reader in (old, new)
        ]
        before, after = (holder.mapping for holder in holders)
        gone, come = [n for n in before if n not in after], [n for n in after if n not in before]
        if gone:
            place = Place(holders[0], gone[0])
            yield Difference(Kind.COMPONENT, How.REMOVED, section, [*gone], None, Effect.ANNOTATES, place, None)
        if come:
            place = Place(holders[1], come[0])
            yield Difference(Kind.COMPONENT, How.ADDED, section, None, [*come], Effect.ANNOTATES, None, place)
