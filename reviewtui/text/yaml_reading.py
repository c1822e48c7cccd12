"""Reads one YAML file: its first document that holds anything, with places, notes and repeated keys."""

from __future__ import annotations

from collections.abc import Callable

from yaml.error import YAMLError
from yaml.events import DocumentStartEvent, Event, ScalarEvent, StreamEndEvent
from yaml.reader import ReaderError

from reviewtui.errors import UnreadableError
from reviewtui.text.file_bytes import refuse_what_is_no_text
from reviewtui.text.notes import Notes
from reviewtui.text.recorded_places import unpack
from reviewtui.text.source import Source
from reviewtui.text.yaml_building import TreeBuilder, packed_place
from reviewtui.text.yaml_errors import explained
from reviewtui.text.yaml_parser import events, events_with_stand_ins


def read_yaml(path: str, data: bytes, notes: Notes) -> Source:
    """Read a text without a byte order mark.

    Raises:
        UnreadableError: it is no UTF-8 text, no YAML, empty, or over a limit.

    """
    try:
        try:
            return _first_document(path, events(data), notes.copy())
        except ReaderError:
            refuse_what_is_no_text(path, data)
            # Some characters that YAML 1.2 takes as text are refused by libyaml, which follows YAML 1.1.
            return _first_document(path, events_with_stand_ins(data), notes)
    except YAMLError as error:
        raise explained(error, data.decode(), path) from None
    except UnreadableError as error:
        error.path = path
        raise


def _first_document(path: str, next_event: Callable[[], Event], notes: Notes) -> Source:
    builder = TreeBuilder(next_event, notes)
    next_event()  # the start of the stream
    while isinstance(next_event(), DocumentStartEvent):
        root = next_event()
        if isinstance(root, ScalarEvent) and not (root.value or root.style or root.tag):
            next_event()  # the end of an empty document
            continue
        builder.build(root)
        next_event()  # the end of the document
        _note_what_follows(next_event(), notes)
        return Source(path, builder.places.root, tuple(builder.places.duplicates), notes.problems(), builder.places)
    raise UnreadableError(
        "the file is empty",
        hint="It holds no content besides white space and comments.",
        line=1,
        column=1,
    )


def _note_what_follows(event: Event, notes: Notes) -> None:
    if not isinstance(event, StreamEndEvent):
        notes.add("another document begins here; only the first one is read", *unpack(packed_place(event)))
