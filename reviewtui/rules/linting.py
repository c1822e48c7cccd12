"""Design rules are put to the elements of one description: what each was asked, and what it minded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.rules.majority import settled
from reviewtui.rules.rule import Rule, Said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.elements import Element
    from reviewtui.formats.surveying import Survey
    from reviewtui.rules.house import House
    from reviewtui.schema.node import Node


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
    return tuple(_asked(survey, rule, house) for rule in rules if survey.format in rule.formats and rule.each)


def _asked(survey: Survey, rule: Rule, house: House) -> Asked:
    each = rule.each
    assert each is not None  # noqa: S101 - a design rule has it
    elements = [element for kind in each.kinds for element in survey.elements(kind)]
    if each.where is not None:
        elements = [element for element in elements if each.where(element)]
    settings = [] if each.given is None or not elements else [each.given(survey.api)]
    settings += [getattr(house, option) for option in each.options]
    say, offences = rule.say, []
    for element in elements:
        said = say(element, *settings)
        if said is None:
            continue
        if isinstance(said, Said):
            offences.append(Offence(element, said.node, said.words))
        else:
            offences.append(Offence(element, element.node, said))
    return Asked(rule, tuple(elements), tuple(offences))
