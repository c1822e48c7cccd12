"""What a comparison guessed to be renamed or moved, by where it stood: said as a guess wherever it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import How, Kind, Likeness
from reviewtui.text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    from reviewtui.model import Counterpart, Finding, Location

    Guesses: TypeAlias = Mapping[tuple[str, str], "Guess"]


class Guess(NamedTuple):
    """Where something seems to stand in the head, and in words why."""

    path: str
    pointer: str
    how: str


def guesses_of(findings: Iterable[Finding]) -> Guesses:
    """Return the guesses of a comparison by file and pointer in the base; what could be two things is none."""
    found: dict[tuple[str, str], set[Guess]] = {}
    for finding in findings:
        change = finding.change
        if change.how is not How.REMOVED or change.base is None or change.kind is Kind.ENUM:
            continue
        for likely in change.counterparts:
            place, guess = _guess(change.kind, change.base, likely)
            found.setdefault(place, set()).add(guess)
    return {place: next(iter(said)) for place, said in found.items() if len(said) == 1}


def backwards(guesses: Guesses) -> Guesses:
    """Return the same guesses by where things stand in the head."""
    return {(said.path, said.pointer): Guess(path, pointer, said.how) for (path, pointer), said in guesses.items()}


def _guess(kind: Kind, base: Location, likely: Counterpart) -> tuple[tuple[str, str], Guess]:
    word = "renamed" if likely.likeness is Likeness.RENAME else "moved"
    how = f"it looks {word}: `{likely.before}` is `{likely.after}` now"
    pointer, other = base.pointer, likely.other.pointer
    if kind is Kind.COMPONENT:
        # One difference tells of all components of a section, and stands at the first of them.
        pointer, other = _sibling(pointer, likely.before), _sibling(other, likely.after)
    return (base.path, pointer), Guess(likely.other.path, other, how)


def _sibling(pointer: str, name: str) -> str:
    return f"{pointer.rpartition('/')[0]}/{escape(name)}"
