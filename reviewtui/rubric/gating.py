"""What a tier asks for besides levels, held against what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.rubric.types import Gate


@dataclass(frozen=True, slots=True)
class Measured:
    """The lowest shares, in percent, over the descriptions of a review; None where there was nothing to measure."""

    documentation: float | None = None
    lint: float | None = None


NOTHING_MEASURED = Measured()


def shortfalls(gate: Gate | None, measured: Measured) -> tuple[str, ...]:
    """Return in a reader's words what is measured and falls short of the gate; what is not measured does not."""
    if gate is None:
        return ()
    held = (
        ("documentation is complete to", measured.documentation, gate.documentation),
        ("design rules hold to", measured.lint, gate.lint),
    )
    return tuple(
        f"{what} {floor(share)} %, {wanted} % are asked for"
        for what, share, wanted in held
        if share is not None and wanted is not None and share < wanted
    )
