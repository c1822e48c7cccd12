"""Reads one YAML file: its first document that holds anything, with places, notes and repeated keys."""

from __future__ import annotations

from yaml.error import YAMLError
from yaml.events import DocumentStartEvent, Event, ScalarEvent, StreamEndEvent
from yaml.reader import ReaderError

from reviewtui.errors import UnreadableError
from reviewtui.text.file_bytes import refuse_what_is_no_text
from reviewtui.text.notes import Notes
from reviewtui.text.recorded_places import unpack
from reviewtui.text.source import Source
from reviewtui.text.yaml_blocks import Blocks, BlocksDifferError, with_stand_ins
from reviewtui.text.yaml_building import TreeBuilder, packed_place
from reviewtui.text.yaml_parser import events, events_with_stand_ins, has_odd_line_ends


def read_yaml(path: str, data: bytes, notes: Notes, known: Blocks | None = None) -> Source:
    """Read a text without a byte order mark; what is `known` from another version of it need not be read again.

    Raises:
        UnreadableError: it is no UTF-8 text, no YAML, empty, or over a limit.

    """
    shared = _shared(path, data, notes, known) if known else None
    return shared or _whole(path, data, notes)


def _whole(path: str, data: bytes, notes: Notes) -> Source:
    try:
        try:
            own_notes = notes.copy()
            builder = _built(TreeBuilder(events(data), own_notes), own_notes)
        except ReaderError:
            refuse_what_is_no_text(path, data)
            # Some characters that YAML 1.2 takes as text are refused by libyaml, which follows YAML 1.1.
            return _source(path, _built(TreeBuilder(events_with_stand_ins(data), notes), notes), notes)
    except YAMLError as error:
        from reviewtui.text.yaml_errors import explained  # noqa: PLC0415 - start-up time, and most files are YAML

        raise explained(error, data.decode(), path) from None
    except UnreadableError as error:
        error.path = path
        raise
    plain = builder.plain and own_notes == notes and not has_odd_line_ends(data)
    blocks = Blocks(data, builder.places, frozenset(builder.flow)) if plain else None
    return _source(path, builder, own_notes, blocks)


def _shared(path: str, data: bytes, notes: Notes, known: Blocks) -> Source | None:
    """Return what the file holds, equal parts of it taken from another version; None where that cannot be proven."""
    standing_in = None if has_odd_line_ends(data) else with_stand_ins(data, known)
    if standing_in is None:
        return None
    text, borrowed = standing_in
    own_notes = notes.copy()
    builder = TreeBuilder(events(text), own_notes, borrowed, known.places)
    try:
        _built(builder, own_notes)
    except (YAMLError, UnreadableError, BlocksDifferError):
        return None
    return _source(path, builder, own_notes) if builder.plain and own_notes == notes else None


def _source(path: str, builder: TreeBuilder, notes: Notes, blocks: Blocks | None = None) -> Source:
    places = builder.places
    return Source(path, places.root, tuple(places.duplicates), notes.problems(), places, blocks)


def _built(builder: TreeBuilder, notes: Notes) -> TreeBuilder:
    """Return the builder when it has built the first document that holds anything."""
    next_event = builder.next_event
    next_event()  # the start of the stream
    while isinstance(next_event(), DocumentStartEvent):
        root = next_event()
        if isinstance(root, ScalarEvent) and not (root.value or root.style or root.tag):
            next_event()  # the end of an empty document
            continue
        builder.build(root)
        next_event()  # the end of the document
        _note_what_follows(next_event(), notes)
        return builder
    raise UnreadableError(
        "the file is empty",
        hint="It holds no content besides white space and comments.",
        line=1,
        column=1,
    )


def _note_what_follows(event: Event, notes: Notes) -> None:
    if not isinstance(event, StreamEndEvent):
        notes.add("another document begins here; only the first one is read", *unpack(packed_place(event)))
