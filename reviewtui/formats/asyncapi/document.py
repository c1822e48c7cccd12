"""Comparing what a description says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.reading import Reader

_INFO = {
    "version": ("version", Effect.ANNOTATES),
    "title": ("title", Effect.ANNOTATES),
    "contact": ("contact", Effect.ANNOTATES),
    "license": ("license", Effect.UNKNOWN),
    "termsOfService": ("terms", Effect.UNKNOWN),
    "x-audience": ("audience", Effect.UNKNOWN),
}
_LONGEST_TITLE = 80


def compare_document(old: Reader, new: Reader) -> Iterator[Difference]:
    """Yield what differs in the document outside channels, operations and servers."""
    for key, (fact, effect) in _INFO.items():
        values = old.info.mapping.get(key), new.info.mapping.get(key)
        if not equal(*values):
            yield Difference(Kind.API, How.CHANGED, fact, *values, effect, Place(old.info, key), Place(new.info, key))
    versions = old.dialect, new.dialect
    places = Place(old.root, "asyncapi"), Place(new.root, "asyncapi")
    if versions[0].major != versions[1].major:
        effect = Effect.UNKNOWN
        yield Difference(Kind.ASYNC_API, How.CHANGED, "major-version", versions[0].version, versions[1].version, effect,
                         *places)  # fmt: skip
    elif versions[0].version != versions[1].version:
        yield Difference(Kind.ASYNC_API, How.CHANGED, "minor-version", versions[0].version, versions[1].version,
                         Effect.ANNOTATES, *places)  # fmt: skip
    ids = [text_value(reader.root.mapping.get("id")) or None for reader in (old, new)]
    if ids[0] != ids[1]:
        where = Place(old.root, "id"), Place(new.root, "id")
        came = ids[0] is None  # then nobody knew the application by another one
        kind, fact, effect = (
            (Kind.ASYNC_NOTE, "words", Effect.ANNOTATES) if came else (Kind.ASYNC_API, "id", Effect.UNKNOWN)
        )
        yield Difference(kind, How.CHANGED, fact, ids[0], ids[1], effect, *where)


def title_of(reader: Reader) -> str:
    """Return what a description calls itself; a name that is longer than names are is cut."""
    return text_value(reader.info.mapping.get("title")).strip()[:_LONGEST_TITLE]


def release(old: Reader, new: Reader) -> Difference | None:
    """Return the versions that both sides give themselves, also when they are the same; None when one gives none."""
    values = old.info.mapping.get("version"), new.info.mapping.get("version")
    if None in values:
        return None
    places = Place(old.info, "version"), Place(new.info, "version")
    return Difference(Kind.API, How.CHANGED, "release", *values, Effect.ANNOTATES, *places)
