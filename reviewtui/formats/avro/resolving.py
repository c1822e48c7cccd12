"""Comparing two versions of an Avro schema by the rules with which a reader resolves what a writer wrote."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.avro.types import UNKNOWN, Schema, Type, fields, full_name
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_PROMOTED = {
    "int": frozenset({"long", "float", "double"}),
    "long": frozenset({"float", "double"}),
    "float": frozenset({"double"}),
    "string": frozenset({"bytes"}),
    "bytes": frozenset({"string"}),
}
_WORDS = ("doc", "order", "aliases")
_LOGICAL = ("logicalType", "precision", "scale")


class Met(NamedTuple):
    """Two types that stand for each other, in the base and in the head."""

    old: Type
    new: Type


def compare_avro(old: Node, new: Node, direction: Direction) -> Iterator[Difference]:
    """Yield what differs, and whether it can be resolved.

    What the application receives was written with the old schema and is read with the new one; what it sends is written
    with the new one, and read with the old.
    """
    yield from Resolving(Schema(old), Schema(new), direction).differences()


class Resolving:
    """Compares pairs of types, each once: one that is met again is not compared again, so that recursion ends."""

    def __init__(self, old: Schema, new: Schema, direction: Direction) -> None:
        """Start with the whole of both schemas."""
        self._old = old
        self._new = new
        self._reads_new = direction is Direction.REQUEST
        self._waiting: deque[Met] = deque()
        self._seen: set[tuple[tuple[str, str], tuple[str, str]]] = set()
        self._meet(old.root, new.root)

    def differences(self) -> Iterator[Difference]:
        """Yield the differences of all pairs."""
        while self._waiting:
            yield from self._compare(self._waiting.popleft())

    def _meet(self, old: Type, new: Type) -> None:
        key = old.node.address, new.node.address
        if key not in self._seen:
            self._seen.add(key)
            self._waiting.append(Met(old, new))

    def _sides(self, met: Met) -> tuple[Type, Type]:
        """Return the writer's type and the reader's."""
        return (met.old, met.new) if self._reads_new else (met.new, met.old)

    def _compare(self, met: Met) -> Iterator[Difference]:
        writer, reader = self._sides(met)
        if UNKNOWN in {writer.kind, reader.kind}:
            if not equal(met.old.node.value, met.new.node.value):
                yield _told("unknown", met, met.old.called, met.new.called)
        elif "union" in {writer.kind, reader.kind}:
            yield from self._unions(met)
        elif not _fits(writer, reader):
            yield _told("type", met, met.old.called, met.new.called, Effect.REPLACES)
        else:
            yield from self._alike(met)

    def _unions(self, met: Met) -> Iterator[Difference]:
        olds, news = self._old.branches(met.old), self._new.branches(met.new)
        writers, readers = (olds, news) if self._reads_new else (news, olds)
        met_readers = set[int]()
        lost: list[JsonValue] = []
        for writer in writers:
            number = _reader_of(writer, readers)
            if number is None:
                lost.append(writer.called)
                continue
            met_readers.add(number)
            reader = readers[number]
            self._meet(*((writer, reader) if self._reads_new else (reader, writer)))
        more: list[JsonValue] = [one.called for i, one in enumerate(readers) if i not in met_readers]
        if lost:
            before, after = (lost, None) if self._reads_new else (None, lost)
            yield _told("branch", met, before, after, Effect.REPLACES)
        elif more:
            before, after = (None, more) if self._reads_new else (more, None)
            yield _told("resolved", met, before, after, Effect.WIDENS)

    def _alike(self, met: Met) -> Iterator[Difference]:
        """Compare two types of which one can be read as the other, by what they consist of."""
        if met.old.kind != met.new.kind:
            yield _told("resolved", met, met.old.kind, met.new.kind, Effect.WIDENS)
        elif met.old.short != met.new.short:
            yield _told("resolved", met, met.old.name, met.new.name, Effect.WIDENS)
        yield from _said(met)
        if met.old.kind == "record":
            yield from self._records(met)
        elif met.old.kind == "enum":
            yield from self._enums(met)
        elif met.old.kind == "fixed":
            sizes = met.old.node.mapping.get("size"), met.new.node.mapping.get("size")
            if not equal(*sizes):
                yield _told("size", met, *sizes, Effect.REPLACES, "size")
        elif met.old.kind in {"array", "map"}:
            key = "items" if met.old.kind == "array" else "values"
            self._meet(self._old.inner(met.old, key), self._new.inner(met.new, key))

    def _records(self, met: Met) -> Iterator[Difference]:
        writer, reader = self._sides(met)
        written, read = fields(writer), fields(reader)
        found = set[str]()
        for name, field in read.items():
            names = [name, *(one.value for one in field.at("aliases").elements() if isinstance(one.value, str))]
            source = next((one for one in names if one in written), None)
            if source is None:
                yield self._only(field, of_reader=True)
                continue
            found.add(source)
            old, new = (written[source], field) if self._reads_new else (field, written[source])
            yield from _fields(old, new)
            types = self._old.type(old.at("type"), met.old.namespace), self._new.type(new.at("type"), met.new.namespace)
            self._meet(*types)
        for name, field in written.items():
            if name not in found:
                yield self._only(field, of_reader=False)

    def _only(self, field: Node, *, of_reader: bool) -> Difference:
        """Tell of a field that one side has: a reader that misses it takes the default, and else cannot read."""
        how = How.ADDED if of_reader is self._reads_new else How.REMOVED
        fact = "field-without-default" if of_reader and not field.has("default") else "field"
        effect = Effect.REPLACES if fact != "field" else Effect.WIDENS
        name = field.mapping.get("name")
        if how is How.ADDED:
            return Difference(Kind.AVRO, how, fact, None, name, effect, None, Place(field), str(name))
        return Difference(Kind.AVRO, how, fact, name, None, effect, Place(field), None, str(name))

    def _enums(self, met: Met) -> Iterator[Difference]:
        olds, news = ([one.value for one in side.node.at("symbols").elements()] for side in met)
        gone = [one for one in olds if one not in news]
        come = [one for one in news if one not in olds]
        _, reader = self._sides(met)
        lost, more = (gone, come) if self._reads_new else (come, gone)
        if lost:
            fact = "symbol-default" if reader.node.has("default") else "symbol"
            effect = Effect.UNKNOWN if fact == "symbol-default" else Effect.REPLACES
            yield _told(fact, met, gone or None, come or None, effect, "symbols")
        elif more:
            yield _told("resolved", met, gone or None, come or None, Effect.WIDENS, "symbols")


def _reader_of(writer: Type, readers: list[Type]) -> int | None:
    """Return which branch reads what another writes: one of the same type before one that it can be promoted to."""
    exact = (i for i, one in enumerate(readers) if one.kind == writer.kind and one.name == writer.name)
    first = next(exact, None)
    return first if first is not None else next((i for i, one in enumerate(readers) if _fits(writer, one)), None)


def _fits(writer: Type, reader: Type) -> bool:
    """Tell whether a type is read as another, as far as that can be told without looking inside."""
    if writer.kind != reader.kind:
        return reader.kind in _PROMOTED.get(writer.kind, ())
    if not writer.name and not reader.name:
        return True
    return writer.short == reader.short or full_name(writer.name, "") in reader.aliases


def _fields(old: Node, new: Node) -> Iterator[Difference]:
    """Compare what two fields say of themselves."""
    for key in ("default", *_WORDS):
        before, after = old.mapping.get(key), new.mapping.get(key)
        if not equal(before, after) or old.has(key) != new.has(key):
            came = key == "default" and not old.has(key)
            fact = "resolved" if came else "default" if key == "default" else "words"
            effect = Effect.WIDENS if came else Effect.UNKNOWN if key == "default" else Effect.ANNOTATES
            places = Place(old, key), Place(new, key)
            yield Difference(Kind.AVRO, How.CHANGED, fact, before, after, effect, *places, str(old.mapping.get("name")))


def _said(met: Met) -> Iterator[Difference]:
    """Compare what two types say of themselves; what values mean is for the application, and no rule resolves it."""
    for key in (*_LOGICAL, *_WORDS):
        before, after = met.old.node.mapping.get(key), met.new.node.mapping.get(key)
        if not equal(before, after):
            effect = Effect.UNKNOWN if key in _LOGICAL else Effect.ANNOTATES
            yield _told("logical-type" if key in _LOGICAL else "words", met, before, after, effect, key)


def _told(
    fact: str, met: Met, before: JsonValue, after: JsonValue, effect: Effect = Effect.UNKNOWN, key: str = ""
) -> Difference:
    places = Place(met.old.node, key), Place(met.new.node, key)
    return Difference(Kind.AVRO, How.CHANGED, fact, before, after, effect, *places, met.old.called)
