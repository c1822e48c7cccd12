"""What a tier asks for besides levels, held against what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewtui.rubric.types import Gate


@dataclass(frozen=True, slots=True)
class Measured:
    """The lowest shares, in percent, over the descriptions of a review; None where there was nothing to measure."""

    documentation: float | None = None
    lint: float | None = None


NOTHING_MEASURED = Measured()


class Held(NamedTuple):
    """A share that a tier asks for, beside what was measured; both in percent."""

    id: str
    what: str
    share: float | None
    wanted: int

    @property
    def falls_short(self) -> bool:
        """Whether less was measured than is asked for; what is not measured does not fall short."""
        return self.share is not None and self.share < self.wanted


def held(gate: Gate | None, measured: Measured) -> tuple[Held, ...]:
    """Return the shares that a tier asks for, each beside what was measured."""
    if gate is None:
        return ()
    asked = (
        ("documentation", "documentation is complete to", measured.documentation, gate.documentation),
        ("lint", "design rules hold to", measured.lint, gate.lint),
    )
    return tuple(Held(name, what, share, wanted) for name, what, share, wanted in asked if wanted is not None)


def shortfalls(gate: Gate | None, measured: Measured) -> tuple[str, ...]:
    """Return in a reader's words what is measured and falls short of the gate."""
    return tuple(
        f"{one.what} {floor(one.share)} %, {one.wanted} % are asked for"
        for one in held(gate, measured)
        if one.share is not None and one.falls_short
    )
