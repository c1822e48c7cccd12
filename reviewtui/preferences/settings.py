"""A person's settings as frozen values; cheap to load, for most people set nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from reviewtui.errors import UsageError
from reviewtui.model import Location


class ThemeChoice(Enum):
    """The colors of the screen; `auto` leaves the choice to the program."""

    AUTO = "auto"
    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"
    MONOCHROME = "monochrome"


class GlyphChoice(Enum):
    """The signs of the screen; `auto` goes by what the locale can show."""

    AUTO = "auto"
    UNICODE = "unicode"
    ASCII = "ascii"

    @property
    def unicode(self) -> bool | None:
        """Whether signs may be other than ASCII; None where the locale decides."""
        return None if self is GlyphChoice.AUTO else self is GlyphChoice.UNICODE


@dataclass(frozen=True, slots=True)
class KeyWish:
    """The keys that somebody wants for an action, as they wrote them; none takes the action's keys away."""

    action: str
    keys: tuple[str, ...]
    place: Location


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `path` is empty where there is no file; what is wrong in it is told by `mistakes`, not used."""

    path: str = ""
    theme: ThemeChoice = ThemeChoice.AUTO
    glyphs: GlyphChoice = GlyphChoice.AUTO
    hints: bool = True
    mouse: bool = True
    keys: tuple[KeyWish, ...] = ()
    mistakes: tuple[UsageError, ...] = field(default=(), compare=False)
