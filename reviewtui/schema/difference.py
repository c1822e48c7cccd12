"""What comparing two schemas yields: differences at places, and pairs of schemas that are still to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from reviewtui.model import Effect, How, JsonValue, Kind
    from reviewtui.schema.node import Node

    Conjunction: TypeAlias = tuple[Node, ...]


class Place(NamedTuple):
    """An element, and the keyword of it that is meant; no keyword for the element itself."""

    node: Node
    key: str = ""

    @property
    def pointer(self) -> str:
        """The JSON pointer to the keyword, or to the element where the keyword is absent."""
        return self.node.at(self.key).pointer if self.key and self.node.has(self.key) else self.node.pointer


class Difference(NamedTuple):
    """One difference between two elements, before it is known who uses them and in which line they stand.

    `witness` holds a value of the element that is valid on one side and refused on the other, or nothing.
    """

    kind: Kind
    how: How
    fact: str
    before: JsonValue
    after: JsonValue
    effect: Effect
    base: Place | None
    head: Place | None
    name: str = ""
    witness: tuple[JsonValue, ...] = ()


class Manner(NamedTuple):
    """How a value travels, where that changes what a difference means.

    As `text`, in a URL, a header, a form or XML, a number is written like the string of its digits; a `document` of
    XML may be described as one string. A value that is always `given` has no use for a default. A schema that is
    `alone` stands for itself, as a part of an `allOf` does, and not for those that descend from it.
    """

    text: bool = False
    document: bool = False
    given: bool = False
    alone: bool = False

    @property
    def below(self) -> Manner:
        """How the parts of the value travel."""
        return TEXT if self.text else PLAIN


PLAIN = Manner()
TEXT = Manner(text=True)
ALONE = Manner(alone=True)
DOCUMENT = Manner(text=True, document=True)


class Pair(NamedTuple):
    """Two schemas that hold the same values' place; each a conjunction of nodes, as `allOf` makes them."""

    base: Conjunction
    head: Conjunction
    given: bool = False
