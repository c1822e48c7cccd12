"""What can stand in the place of the diff: each view has one face or several, and the next one follows its last."""

from __future__ import annotations

from typing import Protocol


class View(Protocol):
    """A widget that shows what was chosen in the changes."""

    display: bool

    def turn(self) -> bool:
        """Show the next face; tell if there was one."""
        ...

    def begin(self) -> None:
        """Show the first face: the reader came here from another view, or once round."""
        ...
