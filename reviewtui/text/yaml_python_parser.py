"""PyYAML's event parser in pure Python, for interpreters whose PyYAML was built without libyaml."""

from __future__ import annotations

import re
from typing import Final

from yaml.events import Event, ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class PythonParser(Reader, Scanner, Parser):
    """Gives the same events as libyaml's parser."""

    def __init__(self, stream: bytes) -> None:
        """Make ready to read a UTF-8 text."""
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event | None:
        """Return the next event; escapes of surrogates, which libyaml refuses, become characters."""
        event: Event | None = super().get_event()  # type: ignore[no-untyped-call] # the stubs leave it out
        if isinstance(event, ScalarEvent) and _SURROGATE.search(event.value):
            event.value = event.value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return event
