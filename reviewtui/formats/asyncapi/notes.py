"""Comparing what elements say of themselves for people: texts, tags, owners, deprecation, promises in prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.views import Merged
from reviewtui.formats.file_library import text_value
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal, unordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node

_TEXTS = ("title", "summary", "description", "tags", "externalDocs")
_ORDER = re.compile(r"\b(?:in order|ordered|ordering|order of|same order|sequentially)\b", re.IGNORECASE)
_DELIVERY = re.compile(r"\b(at[- ]least|at[- ]most|exactly)[- ]once\b", re.IGNORECASE)


def plain(node: Node) -> Merged:
    """Return an element that has no traits as one with its fields."""
    return Merged(node, dict(node.members()))


def compare_notes(old: Merged, new: Merged) -> Iterator[Difference]:
    """Yield what differs in the words of an element, one difference for each field."""
    for key in _TEXTS:
        before, after = old.at(key).value, new.at(key).value
        if not equal(unordered(before), unordered(after)):
            yield _text(key, old, new)
    flags = [one.at("deprecated").value is True or one.at("x-sunset").value is not None for one in (old, new)]
    if flags[0] != flags[1]:
        yield _note("deprecated", "deprecated", old, new)._replace(before=flags[0], after=flags[1])
    yield from compare_examples(old, new)
    if old.at("x-owner").value is not None and not equal(old.at("x-owner").value, new.at("x-owner").value):
        yield _note("owner", "x-owner", old, new)


def compare_examples(old: Merged, new: Merged) -> Iterator[Difference]:
    """Yield whether the examples differ."""
    if not equal(old.at("examples").value, new.at("examples").value):
        yield _note("example", "examples", old, new)


def _text(key: str, old: Merged, new: Merged) -> Difference:
    """Return what another text means: a promise on order or delivery that it does not make any more is no mere text."""
    before, after = text_value(old.at(key).value), text_value(new.at(key).value)
    if _ORDER.search(before) and not _ORDER.search(after):
        return _note("ordering", key, old, new)._replace(effect=Effect.UNKNOWN)
    said = [{found.lower().replace(" ", "-") for found in _DELIVERY.findall(text)} for text in (before, after)]
    if said[0] and said[0] != said[1]:
        return _note("delivery", key, old, new)._replace(kind=Kind.ASYNC_BINDING, effect=Effect.UNKNOWN)
    return _note("words", key, old, new)


def _note(fact: str, key: str, old: Merged, new: Merged) -> Difference:
    fields = old.at(key), new.at(key)
    places = [
        Place(field if field.value is not None else one.node) for field, one in zip(fields, (old, new), strict=True)
    ]
    values = fields[0].value, fields[1].value
    return Difference(Kind.ASYNC_NOTE, How.CHANGED, fact, *values, Effect.ANNOTATES, places[0], places[1], key)
