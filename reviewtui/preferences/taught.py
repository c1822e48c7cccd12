"""What a person was taught, and does not want to be taught again; kept on this machine, for all reviews."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import Final

from reviewtui.errors import RepositoryError
from reviewtui.preferences.folders import own_folder
from reviewtui.preferences.settings import Settings

FILE_NAME: Final = "taught"


class Lead(Enum):
    """How somebody is led into a review that opens."""

    NOT = auto()
    HINTS = auto()
    OFFER = auto()
    TOUR = auto()


@dataclass(frozen=True, slots=True)
class Taught:
    """The names of what is known, one in a line of the file; without a path nothing is kept beyond the program."""

    path: Path | None = None
    names: frozenset[str] = frozenset()

    def keep(self, *names: str) -> Taught:
        """Return what is known with these names, which are in the file then; raises RepositoryError."""
        fresh = sorted(set(names) - self.names)
        if self.path is not None and fresh:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                # Added to the end, so that two programs at a time lose nothing.
                with self.path.open("a", encoding="utf-8") as file:
                    file.write("".join(f"{name}\n" for name in fresh))
            except OSError as error:
                message = f"what you were shown cannot be kept: {error.strerror}"
                raise RepositoryError(
                    message, hint="`hints: false` in your settings hides all hints.", path=str(self.path)
                ) from error
        return replace(self, names=self.names | set(names))


@dataclass(frozen=True, slots=True)
class Guidance:
    """How somebody is led, and what they know already."""

    lead: Lead = Lead.NOT
    taught: Taught = Taught()


def load_taught() -> Taught:
    """Return what the person who runs the program was taught; nothing where that is not known."""
    folder = own_folder("XDG_STATE_HOME", ".local/state")
    if folder is None:
        return Taught()
    path = folder / FILE_NAME
    try:
        kept = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        kept = ""
    return Taught(path, frozenset(kept.split()))


def guidance_for(settings: Settings, lead: Lead) -> Guidance:
    """Return how the person who runs the program is led; without hints, only by the tour that they ask for."""
    return Guidance(lead if settings.hints or lead is Lead.TOUR else Lead.NOT, load_taught())
