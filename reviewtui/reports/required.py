"""How the review stands that a gate requires: which one was taken, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.look import Ink
from reviewtui.reports.requirement_json import requirement_as_json
from reviewtui.reports.requirement_text import requirement_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewtui.model import JsonValue
    from reviewtui.reports.look import Look
    from reviewtui.reviews.requirements.requirement import Requirement


def required_lines(review: str, told: str, requirements: Sequence[Requirement], look: Look) -> Iterator[str]:
    """Give which review was taken and why, and what it does not meet; where all is to be shown, all that is asked."""
    yield from ("", look.ink(Ink.HEADING, "review"))
    if review:
        yield from look.wrapped(f"{review}: {told}", first="  ")
    elif not requirements:
        yield from look.wrapped(told, first="  ")
    for requirement in requirements:
        if look.verbose or not requirement.is_met:
            yield from requirement_lines(requirement, look)


def required_as_json(
    review: str, told: str, requirements: Iterable[Requirement], passed: Iterable[str]
) -> dict[str, JsonValue]:
    """Return the keys of the report that tell of the review; its name is null where there is none."""
    return {
        "review": {"id": review or None, "told": told, "passed": [*sorted(passed)]},
        "requirements": [requirement_as_json(requirement) for requirement in requirements],
    }
