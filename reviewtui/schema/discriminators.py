"""Questions about discriminators: the property that tells variants apart, and the names that it takes on the wire."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Effect
from reviewtui.schema.conjuncts import canonical_node, reference_of
from reviewtui.schema.matching import match
from reviewtui.schema.shape import shape_of
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference
    from reviewtui.schema.node import Node, Side
    from reviewtui.schema.shape import Shape

    Heirs = Callable[[Node, Node], "Variants"]

_FILES = frozenset({".yaml", ".yml", ".json"})
_OWN_NAME = "x-ms-discriminator-value"  # how Swagger 2.0, which has no mapping, is helped to one


class Discriminator(NamedTuple):
    """The property that tells variants apart, and which component each name of the mapping stands for."""

    member: str
    mapping: dict[str, str]


def discriminator_of(value: JsonValue) -> Discriminator | None:
    """Return what a `discriminator` says, None where there is none."""
    if isinstance(value, str):  # Swagger 2.0 names the property alone
        return Discriminator(value, {})
    if not isinstance(value, dict):
        return None
    mapping = value.get("mapping")
    targets = {name: component(str(to)) for name, to in mapping.items()} if isinstance(mapping, dict) else {}
    return Discriminator(str(value.get("propertyName", "")), targets)


class Variants(NamedTuple):
    """The variants of both sides by the names of their components, and what each is called in the head."""

    before: dict[str, Node]
    after: dict[str, Node]
    successors: dict[str, str]


def no_heirs(_: Node, __: Node) -> Variants:
    """Return the variants of a discriminator where none can be but those that it lists."""
    return Variants({}, {}, {})


def component(reference: str) -> str:
    """Return the name of the component that a reference or a mapping leads to; a whole file goes by its own name."""
    path = PurePosixPath(reference)
    return path.stem if path.suffix in _FILES and "#" not in reference else path.name


class Names:
    """The names that the variants of one side go by on the wire.

    A variant goes by the names that the mapping gives it. Without one it goes by the name of its component, unless it
    lists the values of the property itself.
    """

    def __init__(self, told: Discriminator, variants: dict[str, Node], side: Side) -> None:
        """Keep the variants by the names of their components."""
        self.mapping = told.mapping
        self.variants = variants
        self._member = told.member
        self._side = side

    def given(self, name: str) -> frozenset[str]:
        """Return the names that the mapping gives to a component."""
        return frozenset(key for key, to in self.mapping.items() if to == name)

    def used(self, name: str) -> frozenset[str]:
        """Return the names that a component goes by; nothing where they cannot be told."""
        given = self.given(name)
        if given or name not in self.variants:
            return given
        values = self.listed(name)
        own = canonical_node(self.variants[name], self._side).mapping.get(_OWN_NAME)
        implied = own if isinstance(own, str) else name
        if values is None or implied in values:
            return frozenset({implied})
        return values if len(values) == 1 else frozenset()

    def listed(self, name: str) -> frozenset[str] | None:
        """Return the values that a variant itself allows for the property, None when it allows any."""
        shape = shape_of((self.variants[name],), self._side)
        nodes = shape.properties.get(self._member)
        values = shape_of(tuple(nodes), self._side).enum if nodes else None
        if values is None or not isinstance(values.value, list):
            return None
        return frozenset(str(value) for value in values.value)

    @property
    def in_use(self) -> frozenset[str]:
        """Every name that some variant goes by."""
        return frozenset(self.mapping).union(*(self.used(name) for name in self.variants))

    @property
    def understood(self) -> frozenset[str]:
        """Every name that leads to a variant: that of a component does so beside the mapping too."""
        return self.in_use | self.variants.keys()

    def target(self, name: str) -> str | None:
        """Return the component that a name leads to."""
        return self.mapping.get(name, name if name in self.variants else None)

    @property
    def components(self) -> frozenset[str]:
        """Every component that a name leads to."""
        return frozenset(self.variants) | frozenset(self.mapping.values())


def renaming(before: Names, after: Names, ours: str, theirs: str) -> tuple[list[str], list[str]]:
    """Return the names of one variant that are not understood any more, and those that were not in use."""
    paired = ours in before.variants and theirs in after.variants
    if not (before.given(ours) or after.given(theirs)) and paired and before.listed(ours) and after.listed(theirs):
        return [], []  # their values are compared where they are listed
    old, new = before.used(ours), after.used(theirs)
    if not paired:
        old, new = before.given(ours), after.given(theirs)
    elif not (old and new):
        return [], []
    return sorted(old - after.understood), sorted(new - before.in_use)


def discriminators(old: Shape, new: Shape, base: Side, head: Side, heirs: Heirs) -> Iterator[Difference]:
    """Compare the property that tells variants apart, and the names it takes."""
    before, after = discriminator_of(old.says("discriminator")), discriminator_of(new.says("discriminator"))
    if before is None and after is None:
        return
    if before is None or after is None:
        if len(_branches(new if after else old)) == 1:
            return  # it has one variant to choose, the one that this pair is about
        effect = Effect.NARROWS if after else Effect.WIDENS
        members = before.member if before else None, after.member if after else None
        yield keyword(old, new, "discriminator", *members, effect)
        return
    if before.member != after.member:
        yield keyword(old, new, "discriminator", before.member, after.member, Effect.REPLACES)
    ours, theirs = _branches(old), _branches(new)
    if ours or theirs:
        variants = _listed(ours, theirs, base, head)
    else:
        variants = heirs(old.facets["discriminator"].node, new.facets["discriminator"].node)
    names = Names(before, variants.before, base), Names(after, variants.after, head)
    for gone, come, effect in _names(*names, variants.successors):
        yield keyword(old, new, "discriminator-mapping", gone or None, come or None, effect, "discriminator")


def _branches(shape: Shape) -> tuple[Node, ...]:
    holder = shape.facets["discriminator"].node
    own = (*holder.at("oneOf").elements(), *holder.at("anyOf").elements())
    return own or tuple(branch for union in shape.unions for branch in union.branches)


def _listed(ours: tuple[Node, ...], theirs: tuple[Node, ...], base: Side, head: Side) -> Variants:
    """Return the branches of unions that are components."""
    before, after = ({n: b for b in branches if (n := _component_of(b))} for branches in (ours, theirs))
    found = ((_component_of(one), _component_of(other)) for one, other in match(ours, theirs, base, head).pairs)
    return Variants(before, after, {one: other for one, other in found if one and other})


def _component_of(branch: Node) -> str | None:
    reference = reference_of(branch)
    return component(reference) if reference else None


def _names(
    before: Names, after: Names, successors: dict[str, str]
) -> Iterator[tuple[list[JsonValue], list[JsonValue], Effect]]:
    """Yield the names that were replaced, variant by variant; then those that only went, and those that only came."""
    alone = [name for name in before.components if name not in successors]
    left = after.components.difference(successors.values(), alone)
    gone: list[str] = []
    come: list[str] = []
    for ours, theirs in (*successors.items(), *((name, name) for name in sorted({*alone, *left}))):
        lost, won = renaming(before, after, ours, theirs)
        if lost and won:
            yield [*lost], [*won], Effect.REPLACES
        else:
            gone += lost
            come += won
    if moved := _moved(before, after, {new: old for old, new in successors.items()}):
        yield [f"{n}: {before.target(n)}" for n in moved], [f"{n}: {after.target(n)}" for n in moved], Effect.REPLACES
    if gone:
        yield [*sorted(gone)], [], Effect.NARROWS
    if come:
        yield [], [*sorted(come)], Effect.WIDENS


def _moved(before: Names, after: Names, predecessors: dict[str, str]) -> list[str]:
    """Return the names that lead to another variant now, of those variants that are on both sides."""
    kept = before.components & {predecessors.get(name, name) for name in after.components}
    found = []
    for name in sorted((before.in_use & after.understood) | (before.understood & after.in_use)):
        ours, theirs = before.target(name), after.target(name)
        if ours and theirs:
            theirs = predecessors.get(theirs, theirs)
            if ours != theirs and {ours, theirs} <= kept:
                found.append(name)
    return found
