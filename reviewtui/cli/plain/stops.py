"""What the dialogue stops at, and where it goes from there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol, TypeAlias

from reviewtui.cli.plain.words import Spot


class Way(Enum):
    """Where to go next: on to what is open, to what was before, or to the next part."""

    ON = auto()
    BACK = auto()
    PART = auto()


@dataclass(frozen=True, slots=True)
class To:
    """Go to one stop, by its number in the list of all."""

    number: int


Move: TypeAlias = Way | To
Deed: TypeAlias = Callable[[str], Move | None]
"""Does what a word says, with what follows it; without a move, the dialogue stays and asks again."""


class Stop(Protocol):
    """One finding, conversation or question, or the verdict."""

    @property
    def spot(self) -> Spot:
        """Which words are understood here."""
        ...

    @property
    def prompt(self) -> str:
        """What is asked, in a line."""
        ...

    @property
    def title(self) -> str:
        """What it is, in a line, as searches list it."""
        ...

    @property
    def is_open(self) -> bool:
        """Whether it waits for the reviewer."""
        ...

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """What each word of the place does."""
        ...

    def show(self) -> None:
        """Say what there is to say about it."""
        ...

    def enter(self) -> Move:
        """Go on as an empty line does."""
        ...
