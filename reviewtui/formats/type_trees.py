"""Trees of operations in languages whose types are known by name: members that have types, which have members."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reviewtui.formats.semantic import Part, PartKind, SemanticTree, Words, alike, holders
from reviewtui.model import Direction, How

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.formats.semantic import Mark
    from reviewtui.model import Location, Operation
    from reviewtui.places import SideName

# So many parts are looked through for changes; what lies further is told beside the tree.
_MOST = 50_000
_DEEPEST = 1_000
_MOST_NAMED = 3
_TWIN = " as "

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A part on one side: what is said of it, where it stands, and what is inside.

    `inside` stands in it itself, `target` names the type whose members are inside as well. `twin` pairs it with what
    it was on the other side, by its name when empty. `direction` says who sends it, where that is not as around it.
    """

    kind: PartKind
    name: str
    words: tuple[str, ...]
    place: Location
    target: str = ""
    inside: tuple[Member, ...] = ()
    twin: str = ""
    direction: Direction | None = None


class Types(Protocol):
    """One version of a description."""

    def operation(self, operation: Operation) -> Member | None:
        """Return an operation; None when there is none of this name."""
        ...

    def members(self, name: str) -> tuple[Member, ...]:
        """Return what a type consists of; nothing for one that is not described here."""
        ...

    def place(self, name: str) -> Location | None:
        """Return where a type is described."""
        ...

    def holder(self, place: Location) -> str:
        """Return the name of the type in which a place lies; empty where it lies in none."""
        ...

    def locate(self, place: Location) -> Location:
        """Return a place with its line and column."""
        ...


class _Node(NamedTuple):
    """A part on both sides, who sends it, and the types around it by how deep the parts lie that have them."""

    old: Member | None
    new: Member | None
    key: _Key
    direction: Direction
    around: Mapping[tuple[str, str], int]

    @property
    def known(self) -> Member:
        found = self.new or self.old
        assert found is not None  # noqa: S101 - a node is made of one of them
        return found

    @property
    def type(self) -> tuple[str, str]:
        return (self.old.target if self.old else "", self.new.target if self.new else "")

    @property
    def repeats(self) -> bool:
        """Whether it holds a type that it lies in."""
        return any(self.type) and self.type in self.around


class TypeTrees:
    """Both versions of one description, as a semantic view."""

    def __init__(self, base: Types, head: Types) -> None:
        """Take both sides; one that does not exist has no types."""
        self._sides: dict[SideName, Types] = {"base": base, "head": head}

    def operation(self, operation: Operation, marks: tuple[Mark, ...]) -> SemanticTree | None:
        """Return the tree of an operation; None when neither side has it."""
        old, new = (side.operation(operation) for side in self._sides.values())
        if old is None and new is None:
            return None
        return self._tree(_Node(old, new, (), Direction.NONE, {}), marks)

    def component(
        self, base: Location | None, head: Location | None, direction: Direction, marks: tuple[Mark, ...]
    ) -> SemanticTree | None:
        """Return the tree of the type in which a place lies; None when it lies in none."""
        places: dict[SideName, Location | None] = {"base": base, "head": head}
        names = {side: self._sides[side].holder(place) if place else "" for side, place in places.items()}
        known = names["head"] or names["base"]
        roots = []
        for side, types in self._sides.items():
            name = names[side] or known
            place = types.place(name) if name else None
            roots.append(Member(PartKind.COMPONENT, known, (), place, name) if place else None)
        if not any(roots):
            return None
        return self._tree(_Node(roots[0], roots[1], (), direction, {}), marks)

    def locate(self, side: SideName, place: Location) -> Location:
        """Return a place with its line and column."""
        return self._sides[side].locate(place)

    def _tree(self, root: _Node, marks: tuple[Mark, ...]) -> SemanticTree:
        found = _Search(self, marks).homes(root) if marks else {}
        lost = dict.fromkeys(mark.key for mark in marks if mark.key not in found)
        return SemanticTree(_Planted(self, found).part(root), tuple(lost))

    def inside(self, node: _Node, *, without_type: bool = False) -> tuple[_Node, ...]:
        """Return what is inside a part, the later version's order first."""
        both = zip(self._sides, (node.old, node.new), strict=True)
        before, after = (self._members(side, one, without_type=without_type) for side, one in both)
        names = [*after, *(name for name in before if name not in after)]
        return tuple(_inner(node, before.get(name), after.get(name)) for name in names)

    def places(self, side: SideName, member: Member) -> tuple[Location, ...]:
        """Return where a part stands, and where its type does."""
        described = self._sides[side].place(member.target) if member.target else None
        return (member.place, described) if described else (member.place,)

    def _members(self, side: SideName, member: Member | None, *, without_type: bool) -> dict[str, Member]:
        if member is None:
            return {}
        typed = () if without_type or not member.target else self._sides[side].members(member.target)
        return {one.twin or one.name: one for one in (*member.inside, *typed)}


def _inner(node: _Node, old: Member | None, new: Member | None) -> _Node:
    known = new or old or node.known
    around = {node.type: len(node.key), **node.around} if any(node.type) else node.around
    direction = node.direction if known.direction is None else known.direction
    # Where a name goes from one member to another, both have it.
    key = f"{known.name}{_TWIN}{known.twin}"
    return _Node(old, new, (*node.key, key), direction, around)


class _Search:
    """Finds for each change the part that names it most closely, and of several the one nearest to the root."""

    def __init__(self, trees: TypeTrees, marks: Iterable[Mark]) -> None:
        self._trees = trees
        self._order = {mark: number for number, mark in enumerate(marks)}
        self._below: dict[tuple[SideName, str, str], list[Mark]] = {}
        for mark in self._order:
            for pointer in holders(mark.pointer):
                self._below.setdefault((mark.side, mark.path, pointer), []).append(mark)
        self._best: dict[str, tuple[tuple[int, int], _Node]] = {}

    def homes(self, root: _Node) -> dict[str, _Node]:
        """Return the part that each change is on; a change that is on none is left out."""
        waiting, left = deque([root]), _MOST
        seen: set[tuple[tuple[str, str], Direction]] = set()
        while waiting and left:
            node, left = waiting.popleft(), left - 1
            self._look(node)
            state = (node.type, node.direction)
            if len(node.key) < _DEEPEST:
                waiting += self._trees.inside(node, without_type=state in seen)
            if any(node.type):
                seen.add(state)
        return {key: home for key, (_, home) in self._best.items()}

    def _look(self, node: _Node) -> None:
        sides: tuple[tuple[SideName, Member | None], ...] = (("base", node.old), ("head", node.new))
        for side, member in sides:
            for place in self._trees.places(side, member) if member else ():
                for mark in self._below.get((side, place.path, place.pointer), ()):
                    if alike(mark.direction, node.direction):
                        self._offer(mark, len(place.pointer), node)

    def _offer(self, mark: Mark, closeness: int, home: _Node) -> None:
        """Prefer the earlier place of a change, and on it the part that names it most closely."""
        rank = (-self._order[mark], closeness)
        known = self._best.get(mark.key)
        if known is None or rank > known[0]:
            self._best[mark.key] = rank, home


class _Planted:
    """Makes parts of nodes, each with the changes on it and inside it."""

    def __init__(self, trees: TypeTrees, homes: dict[str, _Node]) -> None:
        self._trees = trees
        self._marks: dict[_Key, list[str]] = {}
        # Where a type is shown that something differs in; that of the part around a change holds the change.
        self._shown: dict[tuple[str, str], _Key] = {}
        for mark, home in homes.items():
            for type_, length in home.around.items():
                self._shown.setdefault(type_, home.key[:length])
            for length in range(len(home.key) + 1):
                self._marks.setdefault(home.key[:length], []).append(mark)

    def part(self, node: _Node) -> Part:
        """Return a part; what is inside is made when it is asked for."""
        marks = tuple(self._marks.get(node.key, ()))
        words = self._words(node, marks)
        return Part(
            key=node.key,
            kind=node.known.kind,
            name=node.known.name,
            how=_how(node, words, differs=bool(marks)),
            marks=marks,
            base=node.old.place if node.old else None,
            head=node.new.place if node.new else None,
            words=lambda: words,
            inside=cache(partial(self._inside, node)),
        )

    def _inside(self, node: _Node) -> tuple[Part, ...]:
        return tuple(self.part(inner) for inner in self._trees.inside(node))

    def _words(self, node: _Node, marks: tuple[str, ...]) -> Words:
        old, new = node.old, node.new
        renamed = old is not None and new is not None and old.name != new.name
        before, after = (_said(one, renamed=renamed) if one else None for one in (old, new))
        home = self._shown.get(node.type)
        note = "holds itself" if node.repeats else ""
        if home and not note and not marks and old and new:
            note = f"differs too, see {' > '.join(name.partition(_TWIN)[0] for name in home[:_MOST_NAMED])}"
        return Words(before, after, note, leaf=not any(self._trees.inside(node)))


def _said(member: Member, *, renamed: bool) -> tuple[str, ...]:
    return (member.name, *member.words) if renamed else member.words


def _how(node: _Node, words: Words, *, differs: bool) -> How:
    if node.old is None or node.new is None:
        return How.ADDED if node.new else How.REMOVED
    if differs or words.before != words.after or words.note.startswith("differs"):
        return How.CHANGED
    return How.STANDS
