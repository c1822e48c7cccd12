"""Which offences came with a change, and which stood before under this name, another one, or in another place."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.elements import ApiElement, ParameterElement
from reviewtui.formats.schema_elements import ComponentElement, SchemaElement
from reviewtui.text import split

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from reviewtui.formats.surveying import Survey
    from reviewtui.model import JsonValue
    from reviewtui.rules.linting import Asked, Offence
    from reviewtui.rules.rule import Rule
    from reviewtui.schema.node import Node

# A number in a pointer is an index, and says nothing of what stands there, unless it is a status.
_INDEX = re.compile(r"/(?<!/responses/)\d+(?=/|$)")
_VARIABLE = re.compile(r"\{[^{}/]*\}")


class Parted(NamedTuple):
    """Offences that came with the change, and those that stood before."""

    new: tuple[Offence, ...]
    stood: tuple[Offence, ...]


def all_new(asked: Asked) -> Parted:
    """Take everything for new, as where there is nothing to compare with."""
    return Parted(asked.offences, ())


def all_stood(asked: Asked) -> Parted:
    """Take everything as standing before, as where the description did not change."""
    return Parted((), asked.offences)


class Before:
    """What the rules minded in the base."""

    def __init__(self, survey: Survey, asked: Iterable[Asked]) -> None:
        """Keep the offences of the base by rule."""
        self._survey = survey
        self._offences = {one.rule.id: one.offences for one in asked}

    def part(self, survey: Survey, asked: Asked) -> Parted:
        """Part the offences of the head; each of the base accounts for one of the head at most."""
        gone, unmatched = list(self._offences.get(asked.rule.id, ())), dict(enumerate(asked.offences))
        for alike in (_place, _address, _likeness):
            if gone and unmatched:
                gone, unmatched = _without_pairs(partial(alike, asked.rule), (self._survey, gone), (survey, unmatched))
        new = tuple(unmatched.values())
        return Parted(new, tuple(one for number, one in enumerate(asked.offences) if number not in unmatched))


def _without_pairs(
    alike: Callable[[Survey, Offence], Hashable],
    before: tuple[Survey, list[Offence]],
    after: tuple[Survey, dict[int, Offence]],
) -> tuple[list[Offence], dict[int, Offence]]:
    """Return what is left on both sides when those that are alike are taken away in pairs."""
    left: defaultdict[Hashable, list[Offence]] = defaultdict(list)
    for offence in before[1]:
        left[alike(before[0], offence)].append(offence)
    unmatched = {}
    for number, offence in after[1].items():
        pairs = left.get(alike(after[0], offence))
        if pairs:
            pairs.pop()
        else:
            unmatched[number] = offence
    return [offence for pairs in left.values() for offence in pairs], unmatched


def _place(_: Rule, survey: Survey, offence: Offence) -> Hashable:
    """Return where an offence stands in its file, whatever variables of paths are called.

    What stands in a list is the same only if it says the same: lists change their order.
    """
    path, pointer = offence.node.address
    file = "" if path == survey.path else path
    if _INDEX.search(pointer):
        return file, pointer, _outline(offence.node), _outline(offence.element.node)
    return file, _VARIABLE.sub("{}", pointer) if "{" in pointer else pointer


def _address(rule: Rule, survey: Survey, offence: Offence) -> Hashable:
    """Return how people would say where an offence stands, however lists are ordered."""
    if not _INDEX.search(offence.node.pointer):
        return _place(rule, survey, offence)
    element = offence.element
    address = _VARIABLE.sub("{}", survey.naming(offence.node).element)
    if isinstance(element, ParameterElement) and element.where == "path" and not _minds_names(rule):
        return address.replace(f"path {element.name}", "path {}")
    return address


def _likeness(rule: Rule, survey: Survey, offence: Offence) -> Hashable:
    """Return what an offence has in common with the same one elsewhere: words, content, name, and what stands beside.

    A shared part may have another name, unless the rule is about names.
    """
    element = offence.element
    # The whole description is never somewhere else; a part of it that is meant may be.
    node = offence.node if isinstance(element, ApiElement) else element.node
    shared = isinstance(element, ComponentElement) or (isinstance(element, SchemaElement) and not element.within)
    said = offence.words, _outline(offence.node), _outline(node)
    if shared and not _minds_names(rule):
        return said
    name = node.pointer.rpartition("/")[2]
    return *said, "" if name.isdigit() else name, _siblings(survey, node)


def _minds_names(rule: Rule) -> bool:
    return rule.each is not None and any(option.endswith("_case") for option in rule.each.options)


def _outline(node: Node) -> str:
    """Return what a node says itself, and of what it holds the names only."""
    value = node.value
    if isinstance(value, dict):
        return repr([(key, _held(held)) for key, held in value.items()])
    return repr(_held(value))


def _held(value: JsonValue) -> object:
    if isinstance(value, dict):
        return sorted(value)
    return [one for one in value if not isinstance(one, dict | list)] if isinstance(value, list) else value


def _siblings(survey: Survey, node: Node) -> frozenset[str]:
    """Return the names that stand beside a node of the main file; those of another file have moved as a whole."""
    if node.path != survey.path:
        return frozenset()
    here = survey.api.node
    for token in split(node.pointer)[:-1]:
        here = here.at(int(token) if isinstance(here.value, list) else token)
    return frozenset(here.mapping)
