from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import follow, members, parts, required, side_of, types
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.schema.node import Node, Side

_SEVERAL = 2
# All pairs are looked at, and nobody reads so many alternatives.
_MOST = 60


def _alternatives(schema: SchemaElement) -> bool:
    return "discriminator" not in schema.value


@rule(
    id="design-one-of-discriminated",
    title="Nothing tells the alternatives apart.",
    level=Level.WARN,
    when=each(SchemaElement, where=_alternatives, given=side_of, having="oneOf"),
    gathered=True,
    why="Readers try one after the other. What fits two is refused by some and taken for the wrong one by others.",
    fix="Give every alternative a required property with a value of its own, and name it in `discriminator`.",
    lesson="By which member would you tell them apart if you had only the message?",
    references=("https://spec.openapis.org/oas/v3.1.0#discriminator-object",),
    example=Example(
        scope="response-schema",
        base="""
            oneOf:  # finding
              - {type: object, properties: {number: {type: string}}}
              - {type: object, properties: {iban: {type: string}}}
        """,
        head="""
            oneOf:
              - {type: object, required: [kind], properties: {kind: {const: card}}}
              - {type: object, required: [kind], properties: {kind: {const: account}}}
        """,
    ),
)
def design_one_of_discriminated(schema: SchemaElement, side: Side) -> Said | None:
    branches = [one for one in schema.node.at("oneOf").elements() if types(one, side) == ("object",)]
    branches = [one for one in branches if not _says_nothing(one, side)]
    if not _SEVERAL <= len(branches) <= _MOST or any(_nested(branch, side) for branch in branches):
        return None
    known = [_known(branch, side) for branch in branches]
    told = all(one.differs(other) for one, other in combinations(known, 2))
    return None if told else Said("has objects that no member tells apart", schema.node.at("oneOf"))


class _Known(NamedTuple):
    """What an alternative can be recognized by: its members, those it requires, and those of few values."""

    members: frozenset[str]
    required: frozenset[str]
    values: dict[str, frozenset[str]]

    def differs(self, other: _Known) -> bool:
        """Tell whether a reader can tell the two apart, by a value or by what must be there in one of them only."""
        if not (self.required <= other.members and other.required <= self.members):
            return True
        both = self.values.keys() & other.values.keys()
        return any(self.values[name].isdisjoint(other.values[name]) for name in both)


def _known(branch: Node, side: Side) -> _Known:
    values: dict[str, frozenset[str]] = {}
    for part in parts(branch, side):
        for name, node in part.at("properties").members():
            value = follow(node, side).mapping
            listed = value.get("enum", [value["const"]] if "const" in value else None)
            if isinstance(listed, list) and listed:
                values[name] = frozenset(repr(one) for one in listed)
    return _Known(frozenset(members(branch, side)), required(branch, side), values)


def _says_nothing(branch: Node, side: Side) -> bool:
    """Tell whether an alternative stands for nothing: an object that is always empty, or null in disguise."""
    value = follow(branch, side).mapping
    return "enum" in value or (value.get("additionalProperties") is False and not members(branch, side))


def _nested(branch: Node, side: Side) -> bool:
    return any(not {"oneOf", "anyOf"}.isdisjoint(part.mapping) for part in parts(branch, side))
