"""What a rule is, and how its file declares it: the words above, the judgement below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar, overload

from reviewtui.model import Change, Direction, Effect, How, Kind, Layer, Level, Verdict
from reviewtui.rules.speech import SHARED_BY, VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.elements import ApiElement, Element
    from reviewtui.schema.node import Node

REQUEST = Direction.REQUEST
RESPONSE = Direction.RESPONSE
# Elements without values may come without a direction; then the consumer calls the API, as in any ordinary operation.
CALL = (Direction.REQUEST, Direction.NONE)
ANSWER = (Direction.RESPONSE, Direction.NONE)

Judgement: TypeAlias = Callable[[Change], "str | None"]
Chosen: TypeAlias = "Callable[[ApiElement], Mapping[tuple[str, str], object]]"
Inspection: TypeAlias = "Callable[..., str | Said | None]"
E = TypeVar("E", bound="Element")

_TWO_SIDED = frozenset({Kind.PROPERTY, Kind.SCHEMA, Kind.ENUM, Kind.VARIANT, Kind.MEDIA_TYPE})


@dataclass(frozen=True, slots=True)
class Example:
    """A fragment of a description before and after; a line that must fire ends in `# finding`.

    For a design rule, `base` offends and `head` is mended: nothing is compared, each is looked at for itself.
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


class Said(NamedTuple):
    """What a design rule says of an element where it is about one part of it, which stands at `node`."""

    words: str
    node: Node


@dataclass(frozen=True, slots=True)
class Each(Generic[E]):
    """Which elements a design rule is asked about; it applies to those for which `where` holds.

    Of schemas and properties, only those with the keyword `having` are meant, where one is named.
    `among` picks elements by their addresses and tells what is known of each, which is handed to the rule after the
    element. `given` comes next: what can only be seen in the company of others. Both are worked out once from the
    whole description for all rules that name them. `options` are the settings (fields of `House`) that follow.
    """

    kinds: tuple[Kind, ...]
    where: Callable[[E], bool] | None
    options: tuple[str, ...]
    given: Callable[[ApiElement], object] | None
    among: Chosen | None = None
    having: str = ""


class Rule(NamedTuple):
    """One offence or improvement: its words for people, what it answers, and what it says about one.

    A compatibility rule answers changes (`when`); a design rule looks at elements (`each`) and has a `level`.
    `heuristic` marks what rests on names or texts and may be wrong; `gathered` what is told once with a count, for it
    stands in hundreds of places.
    """

    id: str
    title: str
    verdict: Verdict
    when: tuple[Match, ...]
    why: str
    fix: str
    lesson: str
    example: Example
    say: Inspection
    layer: Layer = Layer.SEMANTIC
    references: tuple[str, ...] = ()
    mirror: str = ""
    no_mirror: str = ""
    formats: tuple[str, ...] = ("openapi",)
    each: Each[Any] | None = None
    level: Level | None = None
    heuristic: bool = False
    gathered: bool = False

    @property
    def kind(self) -> str:
        """The family of rules, as reports name it."""
        return "lint" if self.each else "compatibility"

    @property
    def group(self) -> str:
        """The first word of its id: what a design rule is about; `async` is a word of Python, and names no folder."""
        word = self.id.partition("-")[0]
        return "events" if word == "async" else word

    @property
    def options(self) -> tuple[str, ...]:
        """The settings of a house that it asks for; what day it is is none."""
        return tuple(option for option in self.each.options if option != "today") if self.each else ()

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
            said = self.say(change)
            return said if isinstance(said, str) else None
        return None


def _any_direction(match: Match) -> tuple[Direction, ...]:
    return (Direction.REQUEST, Direction.RESPONSE) if match.kind in _TWO_SIDED else ()


@overload
def rule(
    *,
    id: str,
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
) -> Callable[[Judgement], Rule]: ...


@overload
def rule(
    *,
    id: str,
    title: str,
    level: Level,
    when: Each[E],
    why: str,
    fix: str,
    lesson: str,
    example: Example,
    layer: Layer = Layer.SEMANTIC,
    references: tuple[str, ...] = (),
    heuristic: bool = False,
    gathered: bool = False,
    formats: tuple[str, ...] = ("openapi",),
) -> Callable[[Callable[..., str | Said | None]], Rule]: ...


def rule(
    *,
    when: Match | tuple[Match, ...] | Each[E],
    verdict: Verdict | None = None,
    level: Level | None = None,
    **words: Any,
) -> Callable[[Inspection], Rule]:
    """Declare the function below as a rule; it gives the message for a change or an element, or None to decline.

    What a design rule says follows the name of the element: "has no maximum" becomes "Query parameter `limit` has no
    maximum". The words of a declaration are the fields of a rule; what is left out has the default of the field.
    """
    matches = () if isinstance(when, Each) else (when,) if isinstance(when, Match) else when
    if matches and all(match.kind in VALUES for match in matches):
        words.setdefault("formats", SHARED_BY)

    def declare(say: Inspection) -> Rule:
        return Rule(
            say=say,
            when=matches,
            each=when if isinstance(when, Each) else None,
            verdict=verdict if verdict is not None else (level or Level.INFO).verdict,
            level=level,
            **words,
        )

    return declare


def each(  # noqa: PLR0913 - each argument is one word of the declaration, nearly always given by name
    element: type[E],
    where: Callable[[E], bool] | None = None,
    options: tuple[str, ...] = (),
    *,
    also: tuple[type[Element], ...] = (),
    given: Callable[[ApiElement], object] | None = None,
    among: Chosen | None = None,
    having: str = "",
) -> Each[E]:
    """Ask about every element of a type, and of those in `also`, for which `where` holds and which `among` picks.

    Schemas and properties are found by a keyword that they have in much less time than by `where`: name it in `having`.

    The rule gets the element, what `among` knows of it, then what `given` says of the whole description, then the
    named settings of the house.
    """
    # Comparing needs none of the elements, and does not wait for them to load.
    from reviewtui.formats.elements import kind_of  # noqa: PLC0415

    return Each(tuple(kind_of(one) for one in (element, *also)), where, options, given, among, having)


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
