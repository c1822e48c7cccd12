"""The elements of a schema as design rules see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.graphql.definitions import Applied, Field, Input
    from reviewtui.schema.node import Node


@dataclass(frozen=True, slots=True)
class TypeElement:
    """A type with all that extends it; `root` is the kind of operation that begins at it, or empty."""

    KIND: ClassVar[Kind] = Kind.GRAPHQL_TYPE

    node: Node
    name: str
    keyword: str
    described: bool
    root: str
    applied: tuple[Applied, ...]


@dataclass(frozen=True, slots=True)
class FieldElement:
    """A field of an object or interface.

    `named` is the keyword of the type inside all lists, empty for a scalar that the language has.
    """

    KIND: ClassVar[Kind] = Kind.GRAPHQL_FIELD

    node: Node
    name: str
    owner: TypeElement
    field: Field
    named: str
    inputs: Mapping[str, str]

    @property
    def described(self) -> bool:
        """Whether anything is said about it."""
        return self.field.description is not None

    @property
    def applied(self) -> tuple[Applied, ...]:
        """The directives on it."""
        return self.field.applied


@dataclass(frozen=True, slots=True)
class InputElement:
    """A field of an input object."""

    KIND: ClassVar[Kind] = Kind.GRAPHQL_INPUT_FIELD

    node: Node
    name: str
    given: Input

    @property
    def described(self) -> bool:
        """Whether anything is said about it."""
        return self.given.description is not None

    @property
    def applied(self) -> tuple[Applied, ...]:
        """The directives on it."""
        return self.given.applied


@dataclass(frozen=True, slots=True)
class ArgumentElement:
    """An argument of a field."""

    KIND: ClassVar[Kind] = Kind.GRAPHQL_ARGUMENT

    node: Node
    name: str
    given: Input

    @property
    def applied(self) -> tuple[Applied, ...]:
        """The directives on it."""
        return self.given.applied


@dataclass(frozen=True, slots=True)
class ValueElement:
    """A value of an enum."""

    KIND: ClassVar[Kind] = Kind.GRAPHQL_ENUM_VALUE

    node: Node
    name: str
    applied: tuple[Applied, ...]
