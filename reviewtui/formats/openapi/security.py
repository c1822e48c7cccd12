"""Security as logic: alternatives of sets of credentials, compared by what an old client can still do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

    Need = tuple[str, str]  # a scheme and one scope of it, or "" for the scheme itself


class Requirements(NamedTuple):
    """What a caller must bring: one of the alternatives, each a set of needs; the empty set is anonymous."""

    place: Place
    alternatives: tuple[frozenset[Need], ...]

    @property
    def anonymous(self) -> bool:
        """Whether nothing need be brought."""
        return not self.alternatives or frozenset() in self.alternatives


def scheme_holder(reader: Reader) -> Node:
    """Return the mapping that defines security schemes."""
    root = reader.root
    return root.at("securityDefinitions") if reader.swagger else root.at("components").at("securitySchemes")


def requirements(reader: Reader, operation: OperationView, names: dict[str, str], *, inherit: bool) -> Requirements:
    """Return the effective requirements of an operation: its own, else the document's where it inherits."""
    holder = reader.root if inherit and not operation.node.has("security") else operation.node
    listed = holder.mapping.get("security")
    found: list[frozenset[Need]] = []
    for alternative in listed if isinstance(listed, list) else []:
        needs: set[Need] = set()
        for name, scopes in alternative.items() if isinstance(alternative, dict) else ():
            known = names.get(name, name)
            needs.add((known, ""))
            needs.update((known, str(scope)) for scope in (scopes if isinstance(scopes, list) else ()))
        found.append(frozenset(needs))
    return Requirements(Place(holder, "security"), tuple(found))


def compare_requirements(old: Requirements, new: Requirements) -> Iterator[Difference]:
    """Say what a caller of the base can no longer do, or need no longer do."""
    if set(old.alternatives) == set(new.alternatives):
        return
    if old.anonymous or new.anonymous:
        if old.anonymous != new.anonymous:
            fact, effect = ("required", Effect.NARROWS) if old.anonymous else ("dropped", Effect.WIDENS)
            before, after = _shown(old.alternatives), _shown(new.alternatives)
            yield Difference(Kind.SECURITY, How.CHANGED, fact, before, after, effect, old.place, new.place)
        return
    served = [_served(one, new) for one in old.alternatives]
    lost = [one for one, still in zip(old.alternatives, served, strict=True) if not still]
    fresh = [one for one in new.alternatives if one not in old.alternatives]
    if len(lost) == 1 and len(fresh) == 1 and _related(lost[0], fresh[0]):
        yield from _inside(lost[0], fresh[0], old, new)
        return
    for one in lost:
        yield _alternative(How.REMOVED, one, old, new)
    for one in fresh:
        eased = next((o for o in old.alternatives if one < o), None)
        if eased is not None:
            yield from _inside(eased, one, old, new)
        else:
            yield _alternative(How.ADDED, one, old, new)
    if not lost and not fresh:
        for one in (o for o in old.alternatives if o not in new.alternatives):
            yield _alternative(How.REMOVED, one, old, new, Effect.ANNOTATES)


def _served(old: frozenset[Need], new: Requirements) -> bool:
    return any(one <= old for one in new.alternatives)


def _related(one: frozenset[Need], other: frozenset[Need]) -> bool:
    return bool({name for name, _ in one} & {name for name, _ in other})


def _inside(one: frozenset[Need], other: frozenset[Need], old: Requirements, new: Requirements) -> Iterator[Difference]:
    schemes_before, schemes_after = {n for n, _ in one}, {n for n, _ in other}
    for name in sorted(schemes_after - schemes_before):
        yield _need(How.ADDED, "scheme", name, old, new)
    for name in sorted(schemes_before - schemes_after):
        yield _need(How.REMOVED, "scheme", name, old, new)
    for name, scope in sorted(other - one):
        if scope and name in schemes_before:
            yield _need(How.ADDED, "scope", scope, old, new)
    for name, scope in sorted(one - other):
        if scope and name in schemes_after:
            yield _need(How.REMOVED, "scope", scope, old, new)


def _need(how: How, fact: str, name: str, old: Requirements, new: Requirements) -> Difference:
    added = how is How.ADDED
    effect = Effect.NARROWS if added else Effect.WIDENS
    before, after = (None, name) if added else (name, None)
    return Difference(Kind.SECURITY, how, fact, before, after, effect, old.place, new.place, name)


def _alternative(
    how: How, one: frozenset[Need], old: Requirements, new: Requirements, effect: Effect | None = None
) -> Difference:
    added = how is How.ADDED
    effect = effect or (Effect.WIDENS if added else Effect.NARROWS)
    shown = _text(one)
    before, after = (None, shown) if added else (shown, None)
    return Difference(Kind.SECURITY, how, "alternative", before, after, effect, old.place, new.place, shown)


def _text(needs: frozenset[Need]) -> str:
    scopes: dict[str, list[str]] = {}
    for name, scope in sorted(needs):
        scopes.setdefault(name, [])
        if scope:
            scopes[name].append(scope)
    return " and ".join(f"{n} ({', '.join(s)})" if s else n for n, s in scopes.items()) or "anonymous"


def _shown(alternatives: tuple[frozenset[Need], ...]) -> list[JsonValue]:
    return [_text(one) for one in alternatives]
