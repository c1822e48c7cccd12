"""Design rules are put to the elements of one description: what each was asked, and what it minded."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reviewtui.model import Kind
from reviewtui.rules.majority import settled
from reviewtui.rules.rule import Rule, Said

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

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
        self._elements: dict[Hashable, Sequence[Any]] = {}

    def elements(self, each: Each[Any]) -> Sequence[Any]:
        """Return the elements that a rule names by what they are and hold; many rules name the same."""
        meant = each.kinds, each.having, each.where
        if meant not in self._elements:
            named = [self._named(kind, each.having) for kind in each.kinds]
            found = named[0] if len(named) == 1 else [*chain.from_iterable(named)]
            self._elements[meant] = found if each.where is None else [*filter(each.where, found)]
        return self._elements[meant]

    def _named(self, kind: Kind, having: str) -> Sequence[Any]:
        """Return the elements of a kind; of schemas and properties those with a keyword, where one is named."""
        found: Sequence[Any] = self._survey.elements(kind)
        if not having or kind not in _OF_KEYWORDS:
            return found
        if (kind, having) not in self._elements:
            self._elements[kind, having] = [one for one in found if having in one.value]
        return self._elements[kind, having]

    def of(self, work: Callable[[ApiElement], T]) -> T:
        """Return what a function says of the description."""
        if work not in self._known:
            self._known[work] = work(self._survey.api)
        found: T = self._known[work]
        return found


def _asked(rule: Rule, each: Each[Any], house: House, worked_out: _WorkedOut) -> Asked:
    elements = worked_out.elements(each)
    chosen = None if each.among is None or not elements else worked_out.of(each.among)
    if chosen is not None:
        elements = [element for element in elements if element.node.address in chosen]
    settings = [] if each.given is None or not elements else [worked_out.of(each.given)]
    settings += [getattr(house, option) for option in each.options]
    say = rule.say
    if chosen is None:
        answers = [(element, say(element, *settings)) for element in elements]
    else:
        answers = [(element, say(element, chosen[element.node.address], *settings)) for element in elements]
    offences = [_offence(element, said) for element, said in answers if said is not None]
    return Asked(rule, tuple(elements), tuple(offences))


def _offence(element: Element, said: Said | str) -> Offence:
    node, words = (said.node, said.words) if isinstance(said, Said) else (element.node, said)
    return Offence(element, node, words)
