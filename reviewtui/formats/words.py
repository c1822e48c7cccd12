"""How an element is called: in words for a reader, and as an address that outlives reordering."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Words:
    """What is said of an element: `subject` names it, `place` where it is used, `element` tells it from all others."""

    subject: str = "the description"
    place: str = "the description"
    parts: list[str] = field(default_factory=list)

    @property
    def element(self) -> str:
        """The address, from the outside in."""
        return " ".join(self.parts)
