"""What a rule is, and how its file declares it: the words above, the judgement below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from reviewtui.model import Change, Direction, Effect, How, Kind, Layer, Verdict

REQUEST = Direction.REQUEST
RESPONSE = Direction.RESPONSE
# Elements without values may come without a direction; then the consumer calls the API, as in any ordinary operation.
CALL = (Direction.REQUEST, Direction.NONE)
ANSWER = (Direction.RESPONSE, Direction.NONE)

Judgement: TypeAlias = Callable[[Change], "str | None"]

_TWO_SIDED = frozenset({Kind.PROPERTY, Kind.SCHEMA, Kind.ENUM, Kind.VARIANT, Kind.MEDIA_TYPE})


@dataclass(frozen=True, slots=True)
class Example:
    """A fragment of a description before and after; a line that must fire ends in `# finding`.

    `scope` names the minimal document that the fragment is put into (see `examples.HOSTS`). Declarations indent the
    fragments with the code around them; they are kept without that margin.
    """

    scope: str
    base: str
    head: str

    def __post_init__(self) -> None:
        """Take the margin off both fragments."""
        object.__setattr__(self, "base", _without_margin(self.base))
        object.__setattr__(self, "head", _without_margin(self.head))


def _without_margin(block: str) -> str:
    # textwrap.dedent would cost more than all else in loading a rule, and a declared block has one margin only.
    margin = block[: len(block) - len(block.lstrip())]
    return block.replace(margin, "\n").strip() + "\n" if margin else block


class Match(NamedTuple):
    """Which changes a rule is asked about; an empty tuple accepts anything."""

    kind: Kind
    how: How
    facts: tuple[str, ...]
    directions: tuple[Direction, ...]
    effects: tuple[Effect, ...]

    def accepts(self, change: Change) -> bool:
        """Return whether the change is one of these, before the rule's own look at its values."""
        return (
            change.kind is self.kind
            and change.how is self.how
            and (not self.facts or change.fact in self.facts)
            and (not self.directions or change.direction in self.directions)
            and (not self.effects or change.effect in self.effects)
        )


class Rule(NamedTuple):
    """One offence or improvement: its words for people, the changes it answers, and what it says about one."""

    id: str
    title: str
    verdict: Verdict
    layer: Layer
    when: tuple[Match, ...]
    why: str
    fix: str
    lesson: str
    example: Example
    references: tuple[str, ...]
    mirror: str
    no_mirror: str
    formats: tuple[str, ...]
    say: Judgement

    @property
    def kind(self) -> str:
        """The family of rules, as reports name it."""
        return "compatibility"

    @property
    def direction(self) -> Direction:
        """Who sends the values that the rule is about, as far as the declaration says."""
        directions = {direction for match in self.when for direction in match.directions or _any_direction(match)}
        directions.discard(Direction.NONE)
        if len(directions) == 1:
            return directions.pop()
        return Direction.BOTH if directions else Direction.NONE

    def answer(self, change: Change) -> str | None:
        """Return the message for a change, or None when the rule has nothing to say about it."""
        if any(match.accepts(change) for match in self.when):
            return self.say(change)
        return None


def _any_direction(match: Match) -> tuple[Direction, ...]:
    return (Direction.REQUEST, Direction.RESPONSE) if match.kind in _TWO_SIDED else ()


def rule(  # noqa: PLR0913 - each argument is one word of the declaration, always given by name
    *,
    id: str,  # noqa: A002 - the word that people use for it
    title: str,
    verdict: Verdict,
    layer: Layer,
    when: Match | tuple[Match, ...],
    why: str,
    fix: str,
    lesson: str,
    example: Example,
    references: tuple[str, ...] = (),
    mirror: str = "",
    no_mirror: str = "",
    formats: tuple[str, ...] = ("openapi",),
) -> Callable[[Judgement], Rule]:
    """Declare the function below as a rule; it gives the message for a change, or None to decline."""

    def declare(say: Judgement) -> Rule:
        return Rule(
            id=id,
            title=title,
            verdict=verdict,
            layer=layer,
            when=(when,) if isinstance(when, Match) else when,
            why=why,
            fix=fix,
            lesson=lesson,
            example=example,
            references=references,
            mirror=mirror,
            no_mirror=no_mirror,
            formats=formats,
            say=say,
        )

    return declare


def added(kind: Kind, *facts: str, direction: _Directions = (), effect: _Effects = ()) -> Match:
    """Match elements that came."""
    return Match(kind, How.ADDED, facts, _tuple(direction), _effects(effect))


def removed(kind: Kind, *facts: str, direction: _Directions = (), effect: _Effects = ()) -> Match:
    """Match elements that went."""
    return Match(kind, How.REMOVED, facts, _tuple(direction), _effects(effect))


def changed(kind: Kind, *facts: str, direction: _Directions = (), effect: _Effects = ()) -> Match:
    """Match elements that stayed and differ."""
    return Match(kind, How.CHANGED, facts, _tuple(direction), _effects(effect))


_Directions: TypeAlias = "Direction | tuple[Direction, ...]"
_Effects: TypeAlias = "Effect | tuple[Effect, ...]"


def _tuple(direction: _Directions) -> tuple[Direction, ...]:
    return direction if isinstance(direction, tuple) else (direction,)


def _effects(effect: _Effects) -> tuple[Effect, ...]:
    return effect if isinstance(effect, tuple) else (effect,)
