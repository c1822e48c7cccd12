"""Builds the tree from YAML events and records where each key and item stands; depth and aliases are bounded."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any

from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text.limits import DEPTH_HINT, MAX_DEPTH
from reviewtui.text.notes import Notes
from reviewtui.text.recorded_places import COLUMN_BITS, RecordedPlaces, unpack
from reviewtui.text.yaml_anchors import Anchor, Anchors
from reviewtui.text.yaml_blocks import DEPTH, TAG, BlocksDifferError, Borrowed
from reviewtui.text.yaml_scalars import PlainScalars, tagged

_YAML_TAG = "tag:yaml.org,2002:"
_SCALAR_TAGS = frozenset(f"{_YAML_TAG}{kind}" for kind in ("str", "int", "float", "bool", "null"))
_CONTAINER_TAGS = frozenset((f"{_YAML_TAG}map", f"{_YAML_TAG}seq"))
_MERGE_NOTE = "`<<` (merge key) is not part of YAML 1.2; it was followed, as most tools do"


class TreeBuilder:
    """Builds one document. Each level takes one frame of Python's stack, so `MAX_DEPTH` bounds that too."""

    def __init__(
        self,
        next_event: Callable[[], Event],
        notes: Notes,
        borrowed: dict[str, Borrowed] | None = None,
        lender: RecordedPlaces | None = None,
    ) -> None:
        """Make ready to read the events of one file, some of whose values may be borrowed from another one's."""
        self.places = RecordedPlaces()
        self._notes = notes
        self.next_event = next_event
        self._scalars = PlainScalars()
        self._anchors = Anchors()
        self._trail: list[str | int] = []
        self.flow: set[int] = set()
        self._borrowed = borrowed or {}
        self._lender = lender
        self._bases: dict[int, list[dict[str, JsonValue]]] = {}
        self._read: dict[type[Event], Callable[..., JsonValue]] = {
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
            MappingStartEvent: self._mapping,
            SequenceStartEvent: self._sequence,
        }

    @property
    def plain(self) -> bool:
        """Whether each value stands for itself: nothing is named, repeated, merged or waiting to be borrowed."""
        return not (self._anchors.named or self.places.duplicates or self._borrowed)

    def build(self, event: Event) -> JsonValue:
        """Return the value that begins with this event, the document's root."""
        self.places.root_place = packed_place(event)
        self.places.root = self._read[type(event)](event, "")
        return self.places.root

    # The next two methods see every key and item of a large file; they are written for speed.

    def _mapping(self, start: MappingStartEvent, token: str | int) -> dict[str, JsonValue]:
        mapping: dict[str, JsonValue] = {}
        add_place = self._begin(start, token, mapping)
        next_event, scalars, read = self.next_event, self._scalars, self._read
        while type(key_event := next_event()) is not MappingEndEvent:
            if type(key_event) is ScalarEvent and key_event.anchor is None:
                key = intern(key_event.value)
            else:
                key = self._unusual_key(key_event)
            mark: Any = key_event.start_mark
            place = mark.line << COLUMN_BITS | mark.column
            event = next_event()
            if type(event) is ScalarEvent and event.tag is None and event.anchor is None:
                value = event.value if event.style else scalars[event.value]
            else:
                value = read[type(event)](event, key)
            if key in mapping or key == "<<":
                self._merge_or_repeat(mapping, key, key_event, value)
            else:
                mapping[key] = value
                add_place(place)
        self._end(start, mapping)
        return mapping

    def _sequence(self, start: SequenceStartEvent, token: str | int) -> list[JsonValue]:
        sequence: list[JsonValue] = []
        add_place = self._begin(start, token, sequence)
        next_event, scalars, read = self.next_event, self._scalars, self._read
        while type(event := next_event()) is not SequenceEndEvent:
            mark: Any = event.start_mark
            add_place(mark.line << COLUMN_BITS | mark.column)
            if type(event) is ScalarEvent and event.tag is None and event.anchor is None:
                value = event.value if event.style else scalars[event.value]
            else:
                value = read[type(event)](event, len(sequence))
            sequence.append(value)
        self._end(start, sequence)
        return sequence

    def _begin(
        self,
        start: MappingStartEvent | SequenceStartEvent,
        token: str | int,
        container: dict[str, JsonValue] | list[JsonValue],
    ) -> Callable[[int], None]:
        self._trail.append(token)
        if len(self._trail) > MAX_DEPTH:
            message = f"nested deeper than the limit of {MAX_DEPTH} levels"
            raise _at(start, UnreadableError(message, hint=DEPTH_HINT))
        if start.anchor is not None or self._anchors.any:
            self._anchors.begin(start.anchor, container, len(self._trail))
        if start.tag is not None and start.tag not in _CONTAINER_TAGS:
            self._note_tag(start.tag, start)
        if start.flow_style and len(self._trail) <= DEPTH:
            self.flow.add(id(container))
        return self.places.open(container).append

    def _end(
        self,
        start: MappingStartEvent | SequenceStartEvent,
        container: dict[str, JsonValue] | list[JsonValue],
    ) -> None:
        if self._bases and isinstance(container, dict):
            self._inherit(container, start)
        if self._anchors.any:
            self._anchors.finished(container, len(self._trail))
        self._trail.pop()

    def _inherit(self, mapping: dict[str, JsonValue], start: Event) -> None:
        try:
            for base in self._bases.pop(id(mapping), ()):
                self.places.inherit(mapping, base)
        except UnreadableError as error:
            raise _at(start, error) from None

    def _merge_or_repeat(self, mapping: dict[str, JsonValue], key: str, key_event: Event, value: JsonValue) -> None:
        """Take in a key that is not simply new: a merge key, or one that the mapping holds already."""
        if self._lender:
            raise BlocksDifferError  # what is borrowed must not be merged with anything
        bases = _bases(value) if key == "<<" and not getattr(key_event, "style", None) else None
        try:
            if bases is not None:
                self._note(_MERGE_NOTE, key_event)
                self._bases.setdefault(id(mapping), []).extend(bases)
            elif key in mapping:
                self.places.repeat(mapping, key, packed_place(key_event), value, self._trail[1:])
            else:
                mapping[key] = value
                self.places.append(mapping, packed_place(key_event))
        except UnreadableError as error:
            raise _at(key_event, error) from None

    def _unusual_key(self, event: Event) -> str:
        """Return the text of a key that has an anchor or is an alias.

        Raises:
            UnreadableError: the key is a mapping or a list.

        """
        if isinstance(event, ScalarEvent) and event.anchor is not None:
            self._scalar(event, "")
            return intern(event.value)
        if isinstance(event, AliasEvent) and (text := self._anchor(event).text) is not None:
            return intern(text)
        raise _at(
            event,
            UnreadableError(
                "a key must be plain text, but here a list or a mapping stands as a key",
                hint="If `[` or `{` is meant as text, put it in quotes.",
            ),
        )

    def _scalar(self, event: ScalarEvent, _token: str | int) -> JsonValue:
        """Return the value of a scalar that has a tag or an anchor, or is the root."""
        if event.tag == TAG and self._lender:
            return self._borrow(event, self._lender)
        value = event.value if event.style else self._scalars[event.value]
        if event.tag in _SCALAR_TAGS:
            kind = event.tag.removeprefix(_YAML_TAG)
            try:
                value = tagged(kind, event.value)
            except ValueError:
                message = f"tagged `!!{kind}`, but the text is none; it was read as text"
                self._note(message, event)
                value = event.value
        elif event.tag is not None:
            self._note_tag(event.tag, event)
        if event.anchor is not None:
            self._anchors.scalar(event.anchor, value, event.value)
        return value

    def _borrow(self, event: ScalarEvent, lender: RecordedPlaces) -> JsonValue:
        """Return the value that a stand-in stands for.

        Raises:
            BlocksDifferError: it is not where it was put.

        """
        mark: Any = event.start_mark
        block = self._borrowed.pop(event.value, None)
        if block is None or event.style or block.line != mark.line or len(self._trail) != DEPTH:
            raise BlocksDifferError
        self.places.borrow(block.value, lender, block.moved)
        return block.value

    def _alias(self, event: AliasEvent, _token: str | int) -> JsonValue:
        return self._anchor(event).value

    def _anchor(self, event: AliasEvent) -> Anchor:
        try:
            return self._anchors.alias(event.anchor or "", len(self._trail))
        except UnreadableError as error:
            raise _at(event, error) from None

    def _note_tag(self, tag: str, event: Event) -> None:
        written = f"!!{tag.removeprefix(_YAML_TAG)}" if tag.startswith(_YAML_TAG) else tag
        self._note(f"the tag `{written}` means nothing in an API description; it was ignored", event)

    def _note(self, message: str, event: Event) -> None:
        self._notes.add(message, *unpack(packed_place(event)))


def _bases(value: JsonValue) -> list[dict[str, JsonValue]] | None:
    """Return the mappings that a merge key names, or None when it names anything else and so is an ordinary key."""
    named = value if isinstance(value, list) else [value]
    bases = [base for base in named if isinstance(base, dict)]
    return bases if len(bases) == len(named) else None


def packed_place(event: Event) -> int:
    """Return where an event begins, as `recorded_places` keeps it."""
    mark: Any = event.start_mark  # never None, though the stubs say so
    place: int = mark.line << COLUMN_BITS | mark.column
    return place


def _at(event: Event, error: UnreadableError) -> UnreadableError:
    """Return the error with the place where it happened."""
    error.line, error.column = unpack(packed_place(event))
    return error
