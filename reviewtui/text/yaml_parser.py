"""The YAML event parser: libyaml where PyYAML was built with it, else PyYAML's own, slower and equal."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, cast

from yaml.events import Event, ScalarEvent

try:
    from yaml._yaml import CParser as _EventParser
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    from reviewtui.text.yaml_python_parser import PythonParser as _EventParser  # type: ignore[assignment] # ours has the same methods

_LINE_ENDS_OF_YAML_1_1: Final = ("\u2028".encode(), "\u2029".encode(), "\u0085".encode())
_REFUSED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_PRIVATE_USE: Final = range(0xE000, 0xF900)


def events(data: bytes) -> Callable[[], Event]:
    """Return a function that gives the next event of a UTF-8 text each time it is called."""
    return events_with_stand_ins(data) if has_odd_line_ends(data) else _parser(data)


def has_odd_line_ends(data: bytes) -> bool:
    """Tell whether a text has characters that end a line in YAML 1.1, and do not in YAML 1.2."""
    return any(mark in data for mark in _LINE_ENDS_OF_YAML_1_1)


def events_with_stand_ins(data: bytes) -> Callable[[], Event]:
    """Return what `events` returns, for a text with characters that YAML 1.2 takes as text and libyaml does not.

    libyaml follows YAML 1.1: it refuses some characters and ends a line at others (U+2028 in a description is not
    rare). While it reads, a private character that the text does not contain stands for each; so positions stay right.
    """
    text = data.decode()
    lower = text.lower()
    free = (chr(code) for code in _PRIVATE_USE if chr(code) not in text and f"{code:x}" not in lower)
    stand_ins = dict(zip(sorted(set(_REFUSED.findall(text))), free, strict=False))
    restore = str.maketrans({stand_in: original for original, stand_in in stand_ins.items()})
    get_event = _parser(text.translate(str.maketrans(stand_ins)).encode())

    def next_event() -> Event:
        event = get_event()
        if isinstance(event, ScalarEvent):
            event.value = event.value.translate(restore)
        return event

    return next_event


def _parser(data: bytes) -> Callable[[], Event]:
    # The stubs say that there may be no event, which is so only after the end of the stream.
    return cast("Callable[[], Event]", _EventParser(data).get_event)
