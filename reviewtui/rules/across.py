"""What a rule is that looks at all descriptions of a repository: how each does something, and whether they agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.rules.rule import Each
from reviewtui.rules.words import listed

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


class Way(NamedTuple):
    """How one description does something: `subject` is to what it does so, where that is more than one thing.

    `style` names the way, `node` is a place that shows it. Two ways are the same when they have one style, or when the
    `traits` of one include those of the other.
    """

    style: str
    node: Node
    subject: str = ""
    traits: frozenset[str] = frozenset()


class Party(NamedTuple):
    """The descriptions that do something in one way."""

    style: str
    paths: tuple[str, ...]


class Custom(NamedTuple):
    """How the descriptions of a repository do something, the commonest way first."""

    subject: str
    parties: tuple[Party, ...]

    @property
    def told(self) -> str:
        """Every way with the descriptions that have it."""
        return "; ".join(f"{party.style} in {_files(party.paths)}" for party in self.parties)


def _files(paths: tuple[str, ...]) -> str:
    names: list[JsonValue] = [*paths]
    return listed(names, show="name")


@dataclass(frozen=True, slots=True)
class Across(Each["ApiElement"]):
    """Asks about no element, but in each description for its ways; the rule is told where they differ."""

    reading: Callable[[ApiElement], Iterable[Way]] = field(kw_only=True)


def across(reading: Callable[[ApiElement], Iterable[Way]]) -> Across:
    """Ask every description for the ways in which it does something; the rule gets those customs that differ."""
    return Across((), None, (), None, reading=reading)
