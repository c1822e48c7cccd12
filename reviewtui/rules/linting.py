"""Design rules are put to the elements of one description: what each was asked, and what it minded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reviewtui.model import Kind
from reviewtui.rules.majority import settled
from reviewtui.rules.rule import Rule, Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reviewtui.formats.elements import ApiElement, Element
    from reviewtui.formats.surveying import Survey
    from reviewtui.rules.house import House
    from reviewtui.rules.rule import Each
    from reviewtui.schema.node import Node

T = TypeVar("T")

_OF_KEYWORDS = frozenset({Kind.SCHEMA, Kind.PROPERTY})


class Offence(NamedTuple):
    """What a rule says of an element; `node` is the part of it that is meant."""

    element: Element
    node: Node
    words: str


class Asked(NamedTuple):
    """A rule, the elements that it applies to, and its offences, in document order."""

    rule: Rule
    elements: tuple[Element, ...]
    offences: tuple[Offence, ...]

    @property
    def passed(self) -> tuple[Element, ...]:
        """The elements that the rule has nothing to say against."""
        minded = {offence.element.node.address for offence in self.offences}
        return tuple(element for element in self.elements if element.node.address not in minded)


def put(survey: Survey, rules: Iterable[Rule], house: House) -> tuple[Asked, ...]:
    """Put every rule that knows the format to every element that it applies to."""
    house = settled(house, survey.api)
    worked_out = _WorkedOut(survey)
    return tuple(
        _asked(rule, rule.each, house, worked_out) for rule in rules if survey.format in rule.formats and rule.each
    )


class _WorkedOut:
    """What rules want to know of a whole description, worked out once however many ask."""

    def __init__(self, survey: Survey) -> None:
        """Start with nothing worked out."""
        self._survey = survey
        self._known: dict[Callable[[ApiElement], Any], Any] = {}
        self._holding: dict[tuple[Kind, str], list[Any]] = {}

    def elements(self, kind: Kind, having: str) -> Sequence[Any]:
        """Return the elements of a kind; of schemas and properties those with a keyword, where one is named."""
        found: Sequence[Any] = self._survey.elements(kind)
        if not having or kind not in _OF_KEYWORDS:
            return found
        if (kind, having) not in self._holding:
            self._holding[kind, having] = [one for one in found if having in one.value]
        return self._holding[kind, having]

    def of(self, work: Callable[[ApiElement], T]) -> T:
        """Return what a function says of the description."""
        if work not in self._known:
            self._known[work] = work(self._survey.api)
        found: T = self._known[work]
        return found


def _asked(rule: Rule, each: Each[Any], house: House, worked_out: _WorkedOut) -> Asked:
    elements = [element for kind in each.kinds for element in worked_out.elements(kind, each.having)]
    if each.where is not None:
        elements = [element for element in elements if each.where(element)]
    chosen = None if each.among is None or not elements else worked_out.of(each.among)
    if chosen is not None:
        elements = [element for element in elements if element.node.address in chosen]
    settings = [] if each.given is None or not elements else [worked_out.of(each.given)]
    settings += [getattr(house, option) for option in each.options]
    say, offences = rule.say, []
    for element in elements:
        known = [] if chosen is None else [chosen[element.node.address]]
        said = say(element, *known, *settings)
        if said is None:
            continue
        if isinstance(said, Said):
            offences.append(Offence(element, said.node, said.words))
        else:
            offences.append(Offence(element, element.node, said))
    return Asked(rule, tuple(elements), tuple(offences))
