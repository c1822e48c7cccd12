"""A process that compares what waits, one row after the other, so that the one with the screen stays free."""

from __future__ import annotations

from contextlib import suppress
from typing import cast

from reviewtui.companion import Line
from reviewtui.inbox.inbox import Inbox
from reviewtui.inbox.process import Ask, Asked
from reviewtui.session.options import Options


def main() -> None:
    """Answer until nobody asks any more."""
    serve(Line.of_this_process())


def serve(line: Line) -> None:
    """Learn which inbox is meant, and then answer what is wanted of its rows."""
    with suppress(EOFError, BrokenPipeError), Inbox(cast("Options", line.receive())) as inbox:
        while True:
            asked = cast("Asked", line.receive())
            line.send(inbox.judged(asked.row) if asked.ask is Ask.JUDGED else inbox.stand(asked.row))


if __name__ == "__main__":
    main()
