"""What the terminal asks of a session to lead out of it; see `reviewtui.tui.port`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from reviewtui.anchors import Where
    from reviewtui.places import SideName


class Outside(Protocol):
    """Leads to the other version, to the work tree, into a document. All of it may take as long as reading files."""

    def counterpart(self, path: str, side: SideName, line: int) -> Where:
        """Return where what stands at a line, counted from 1, is found in the other version; raises ReviewtuiError."""
        ...

    def at_work(self, path: str, side: SideName) -> Path | None:
        """Return the file of the work tree that says what one side says; None when it says something else."""
        ...

    def report(self) -> str:
        """Return the whole report of the review as Markdown."""
        ...
