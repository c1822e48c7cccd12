"""A part of the card that can be folded, and what its lines lead to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.tui.widgets.paragraphs import Lines, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Location

QUIET = "$role-text-quiet"
TITLE_WIDTH = 7


class Deed(Enum):
    """What enter or a click does on a part."""

    FOLD = "fold"
    DIFF = "diff"
    OPERATIONS = "operations"
    COMMENTS = "comments"
    PLACE = "place"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a section, what they lead to, and the place if it is one."""

    lines: Lines
    deed: Deed = Deed.FOLD
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A title and parts; without a title it is never folded. `brief` stands for it while it is folded."""

    title: str
    parts: tuple[Part, ...]
    folded: bool = False
    brief: Lines | None = None

    @property
    def deed(self) -> Deed:
        """What the section as a whole leads to."""
        return self.parts[0].deed if self.parts else Deed.FOLD


def section(
    title: str, bodies: Iterable[Content | Paragraph], deed: Deed = Deed.FOLD, *, folded: bool = False
) -> Section:
    """Return a section whose first line stands behind its title, and whose others hang below it."""
    parts = []
    for number, body in enumerate(bodies):
        named = title if not number else ""
        lines = Paragraph(body, head(named)) if title and isinstance(body, Content) else body
        parts.append(Part(Paragraph(lines) if isinstance(lines, Content) else lines, deed))
    return Section(title, tuple(parts), folded)


def head(title: str) -> Content:
    """Return the title as it stands before the first line."""
    return Content.styled(f"{title:<{TITLE_WIDTH}}", f"bold {QUIET}")
