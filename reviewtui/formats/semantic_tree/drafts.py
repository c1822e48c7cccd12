"""Parts of the tree before it is known which changes are on them, and how changes find their parts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.semantic import Part, PartKind, Words, alike, holders
from reviewtui.formats.semantic_tree.levels import NO_LEVEL, Level
from reviewtui.formats.semantic_tree.routes import Routes, Start
from reviewtui.model import How, Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reviewtui.formats.semantic_tree.routes import Address, Way
    from reviewtui.model import Direction
    from reviewtui.places import SideName
    from reviewtui.schema.node import Node

_MOST_NAMED = 3
_SIDES: tuple[SideName, SideName] = ("head", "base")


class Both(NamedTuple):
    """What stands on the two sides; nothing on the one where the part is not."""

    base: tuple[Start, ...]
    head: tuple[Start, ...]

    def of(self, side: SideName) -> tuple[Start, ...]:
        """Return one of the sides."""
        return self.base if side == "base" else self.head


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A part without changes; `level` is asked for only where changes have to be led further."""

    kind: PartKind
    name: str
    starts: Both
    words: Callable[[], Words]
    inside: Callable[[], Sequence[Draft]]
    level: Callable[[], Level] = lambda: NO_LEVEL


class _Led(NamedTuple):
    """A change on its way: the mark, what it is to be led through, and how much of that is behind."""

    way: Way
    passed: int

    @property
    def ahead(self) -> tuple[Address, ...]:
        return self.way.through[self.passed :]


class _Lead(NamedTuple):
    """A place that a part leads to: where it stands itself (`direct`), or what is referred to inside it."""

    side: SideName
    address: Address
    direction: Direction
    direct: bool


class Tree:
    """Makes parts of drafts: each change goes to the first part in order that leads to it, and no further one."""

    def __init__(self, routes: dict[SideName, Routes], ways: Iterable[Way]) -> None:
        """Take the ways that lead to the changes."""
        self._routes = routes
        self._all = [_Led(way, 0) for way in ways]
        self._needed = {(led.way.mark.side, address) for led in self._all for address in led.way.through}
        self._homes: dict[tuple[SideName, Address], str] = {}

    def root(self, draft: Draft) -> Part:
        """Return the root with all changes on it."""
        return self._part(draft, (), self._all, ())

    def _part(self, draft: Draft, key: tuple[str, ...], load: list[_Led], shown: tuple[str, ...]) -> Part:
        marks = tuple(led.way.mark.key for led in load)
        elsewhere = None if load else self._elsewhere(draft)
        words = draft.words if elsewhere is None else partial(self._with_home, draft, elsewhere)
        return Part(
            key=key,
            kind=draft.kind,
            name=draft.name,
            how=_how(draft, differs=bool(load) or elsewhere is not None),
            marks=marks,
            base=_place(draft.starts.base),
            head=_place(draft.starts.head),
            words=cache(words),
            inside=cache(partial(self._inside, draft, key, load, (*shown, draft.name))),
        )

    def _inside(self, draft: Draft, key: tuple[str, ...], load: list[_Led], shown: tuple[str, ...]) -> tuple[Part, ...]:
        left = _Left(_led_on(load, draft.level()) if load else [])
        parts: list[Part] = []
        for number, child in enumerate(draft.inside()):
            leading = self._leading(child)
            taken = left.taken(leading)
            self._remember(taken, leading, " > ".join((*shown, child.name)[1:][:_MOST_NAMED]))
            parts.append(self._part(child, (*key, f"{number} {child.name}"), taken, shown))
        return tuple(parts)

    def _remember(self, taken: list[_Led], leading: list[_Lead], name: str) -> None:
        """Keep where what differs is shown: in the innermost part that leads to it."""
        ahead = {(led.way.mark.side, address) for led in taken for address in led.ahead}
        for lead in leading:
            if lead[:2] in ahead:
                self._homes[lead.side, lead.address] = name

    def _leading(self, draft: Draft) -> list[_Lead]:
        """Return where a part stands, and what it refers to as far as a change lies there."""
        found: list[_Lead] = []
        for side in _SIDES:
            for start in draft.starts.of(side):
                found.append(_Lead(side, start.node.address, start.direction, direct=True))
                if self._needed:
                    links = self._routes[side].links(start)
                    leads = (_Lead(side, link.node.address, link.direction, direct=False) for link in links)
                    found += [lead for lead in leads if lead[:2] in self._needed]
        return found

    def _elsewhere(self, draft: Draft) -> tuple[SideName, Address] | None:
        """Return what a part leads to that differs and is shown in another place; nothing where the part is new."""
        if not (draft.starts.base and draft.starts.head) or draft.kind is PartKind.SECTION:
            return None
        needed = ((lead.side, lead.address) for lead in self._leading(draft) if lead[:2] in self._needed)
        found = next(needed, None)
        # What holds itself is shown around it.
        return None if found is None or draft.words().note else found

    def _with_home(self, draft: Draft, elsewhere: tuple[SideName, Address]) -> Words:
        words, home = draft.words(), self._homes.get(elsewhere)
        return Words(words.before, words.after, f"differs too, see {home}" if home else "differs too", words.leaf)


class _Left:
    """The changes on a part that none of its inner parts has taken yet, by what would take them."""

    def __init__(self, load: list[_Led]) -> None:
        self._load = {id(led): led for led in load}
        self._here: dict[tuple[SideName, Address], list[_Led]] = {}
        self._ahead: dict[tuple[SideName, Address], list[_Led]] = {}
        for led in load:
            mark = led.way.mark
            for address in led.ahead:
                self._ahead.setdefault((mark.side, address), []).append(led)
            for pointer in () if led.ahead else holders(mark.pointer):
                self._here.setdefault((mark.side, (mark.path, pointer)), []).append(led)

    def taken(self, leading: list[_Lead]) -> list[_Led]:
        found: dict[int, _Led] = {}
        for lead in leading if self._load else ():
            known = [*self._ahead.get(lead[:2], ()), *(self._here.get(lead[:2], ()) if lead.direct else ())]
            for led in known:
                if id(led) in self._load and alike(led.way.mark.direction, lead.direction):
                    found[id(led)] = led
        for key in found:
            del self._load[key]
        return list(found.values())


def _led_on(load: list[_Led], level: Level) -> list[_Led]:
    """Return changes as they stand once a part is entered: what it is at once lies behind."""
    return [led._replace(passed=_passed(led, level.of(led.way.mark.side))) for led in load]


def _passed(led: _Led, level: frozenset[Address]) -> int:
    through = led.way.through
    return max((at + 1 for at in range(led.passed, len(through)) if through[at] in level), default=led.passed)


def _place(starts: tuple[Start, ...]) -> Location | None:
    return Location(starts[0].node.path, starts[0].node.pointer) if starts else None


def _how(draft: Draft, *, differs: bool) -> How:
    base, head = draft.starts
    if bool(base) != bool(head):
        return How.ADDED if head else How.REMOVED
    if differs:
        return How.CHANGED
    if [start.node.value for start in base] == [start.node.value for start in head]:
        return How.STANDS
    words = draft.words()
    return How.STANDS if words.before == words.after else How.CHANGED


def starts(role: str, direction: Direction, *nodes: Node) -> tuple[Start, ...]:
    """Return nodes of one role as starts."""
    return tuple(Start(node, role, direction) for node in nodes)


def together(drafts: Iterable[Draft]) -> Both:
    """Return where all of some drafts stand."""
    listed = list(drafts)
    return Both(
        tuple(start for draft in listed for start in draft.starts.base),
        tuple(start for draft in listed for start in draft.starts.head),
    )


def section(name: str, drafts: list[Draft]) -> Draft:
    """Return parts under a heading."""
    return Draft(PartKind.SECTION, name, together(drafts), words=partial(Words, (), ()), inside=lambda: drafts)


def holder(  # noqa: PLR0913, PLR0917 - what a part is made of
    kind: PartKind, name: str, nodes: list[Node | None], role: str, direction: Direction, inside: list[Draft],
    words: Words,
) -> Draft:  # fmt: skip
    """Return a part that stands where its element does, of one role in the grammar of references."""
    own = Both(*(starts(role, direction, node) if node else () for node in nodes))
    return Draft(
        kind,
        name,
        own,
        words=lambda: words,
        inside=lambda: inside,
        level=lambda: Level(*(frozenset({node.address}) if node else frozenset() for node in nodes)),
    )
