"""Which offences came with a change, and which stood before under this name, another one, or in another place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.elements import ApiElement, ParameterElement
from reviewtui.formats.schema_elements import ComponentElement, SchemaElement
from reviewtui.text import split

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from reviewtui.formats.surveying import Survey
    from reviewtui.model import JsonValue
    from reviewtui.rules.linting import Asked, Offence
    from reviewtui.rules.rule import Rule
    from reviewtui.schema.node import Node

# A number in a pointer is an index, and says nothing of what stands there, unless it is a status.
_INDEX = re.compile(r"(?<!/responses)/\d+(?=/|$)")
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
        rule = asked.rule
        left = defaultdict[str, list["Offence"]](list)
        for offence in self._offences.get(rule.id, ()):
            left[_address(self._survey, rule, offence)].append(offence)
        if not left:
            return all_new(asked)
        stood, unmatched = set[int](), list[int]()
        for number, offence in enumerate(asked.offences):
            alike = left.get(_address(survey, rule, offence))
            if alike:
                alike.pop()
                stood.add(number)
            else:
                unmatched.append(number)
        gone = [offence for alike in left.values() for offence in alike]
        stood |= _moved(self._survey, gone, survey, rule, [(number, asked.offences[number]) for number in unmatched])
        parts: tuple[list[Offence], list[Offence]] = ([], [])
        for number, offence in enumerate(asked.offences):
            parts[number in stood].append(offence)
        return Parted(tuple(parts[0]), tuple(parts[1]))


def _moved(
    before: Survey, gone: Sequence[Offence], after: Survey, rule: Rule, unmatched: Sequence[tuple[int, Offence]]
) -> set[int]:
    """Return the numbers of offences that went in one place and are back in another, with all that is around them."""
    if not gone or not unmatched:
        return set()
    left = Counter(_likeness(before, rule, offence) for offence in gone)
    found = set()
    for number, offence in unmatched:
        likeness = _likeness(after, rule, offence)
        if left[likeness]:
            left[likeness] -= 1
            found.add(number)
    return found


def _address(survey: Survey, rule: Rule, offence: Offence) -> str:
    """Return where an offence stands, whatever variables of paths are called and however lists are ordered."""
    path, pointer = offence.node.address
    if not _INDEX.search(pointer):
        file = "" if path == survey.path else path
        return f"{file}#{_VARIABLE.sub('{}', pointer)}"
    element = offence.element
    address = _VARIABLE.sub("{}", survey.naming(offence.node).element)
    if isinstance(element, ParameterElement) and element.where == "path" and not _minds_names(rule):
        return address.replace(f"path {element.name}", "path {}")
    return address


def _likeness(survey: Survey, rule: Rule, offence: Offence) -> Hashable:
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
