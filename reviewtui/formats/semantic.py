"""An operation as its consumers see it, before and after: a tree of parts that are looked at when they are opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from reviewtui.model import Direction, How, Location, Operation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.model import Change
    from reviewtui.places import SideName

# So many parts that stand as they were are worth a line that folds them.
_WORTH_FOLDING = 2


class PartKind(Enum):
    """What a part of an operation is."""

    OPERATION = "operation"
    COMPONENT = "component"
    SECTION = "section"
    PARAMETER = "parameter"
    REQUEST_BODY = "request-body"
    CHANNEL = "channel"
    MESSAGE = "message"
    MEDIA_TYPE = "media-type"
    RESPONSE = "response"
    HEADER = "header"
    LINK = "link"
    CALLBACK = "callback"
    SECURITY = "security"
    SERVER = "server"
    PROPERTY = "property"
    ITEMS = "items"
    VARIANT = "variant"
    SCHEMA = "schema"
    FOLD = "unchanged"


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a part on both sides, word group by word group; None on a side where it is not.

    `note` tells what the tree itself has to say: that a part holds itself, or that its changes are shown elsewhere.
    `leaf` says that nothing is inside.
    """

    before: tuple[str, ...] | None
    after: tuple[str, ...] | None
    note: str = ""
    leaf: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One line of the tree. `words` and `inside` are found out when they are first asked for, and once.

    `key` tells it from all others of its tree. `marks` are the keys of the changes on it and inside it. A part of an
    operation that stands as it was (`How.STANDS`) has none.
    """

    key: tuple[str, ...]
    kind: PartKind
    name: str
    how: How
    marks: tuple[str, ...]
    base: Location | None
    head: Location | None
    words: Callable[[], Words]
    inside: Callable[[], tuple[Part, ...]]

    @property
    def own(self) -> tuple[str, ...]:
        """The keys of the changes on the part itself."""
        if not self.marks:
            return ()
        below = {mark for part in self.inside() for mark in part.marks}
        return tuple(mark for mark in self.marks if mark not in below)

    @property
    def leads(self) -> bool:
        """Whether there are changes inside the part, so that it is worth opening."""
        return bool(self.marks) and any(part.marks for part in self.inside())


class Mark(NamedTuple):
    """A change to be shown in the tree: by what it is known, where it stands on one of the sides, and who sends it."""

    key: str
    side: SideName
    path: str
    pointer: str
    direction: Direction


class SemanticTree(NamedTuple):
    """The tree of one operation or component, and the changes that belong to it and are on none of its parts."""

    root: Part
    elsewhere: tuple[str, ...]


class SemanticView(Protocol):
    """Both versions of one description, from which trees are made.

    Of several marks with one key, the later ones count only where the earlier ones are on no part.
    """

    def operation(self, operation: Operation, marks: tuple[Mark, ...]) -> SemanticTree | None:
        """Return the tree of an operation; None when neither side has it."""
        ...

    def component(
        self, base: Location | None, head: Location | None, direction: Direction, marks: tuple[Mark, ...]
    ) -> SemanticTree | None:
        """Return the tree of the component in which a place lies; None when it lies in none."""
        ...

    def locate(self, side: SideName, place: Location) -> Location:
        """Return a place with its line and column."""
        ...


@runtime_checkable
class SeesMeaning(Protocol):
    """A format that can show one operation at a time; not all can."""

    def semantic_view(self, pair: SpecPair, base: Files, head: Files) -> SemanticView:
        """Return both versions for looking at one operation at a time; raises UnreadableError."""
        ...


def marks_of(key: str, change: Change) -> tuple[Mark, ...]:
    """Return where a change may be shown: first on the side that names it more closely, by choice the head."""
    sides: tuple[tuple[SideName, Location | None], ...] = (("head", change.head), ("base", change.base))
    marks = [Mark(key, side, where.path, where.pointer, change.direction) for side, where in sides if where is not None]
    return tuple(sorted(marks, key=lambda mark: -mark.pointer.count("/")))


def holders(pointer: str) -> Iterator[str]:
    """Yield a pointer and those of all that it lies in; the last is that of the file as a whole."""
    yield pointer
    while pointer:
        pointer = pointer.rpartition("/")[0]
        yield pointer


def alike(one: Direction, other: Direction) -> bool:
    """Tell whether what is sent in one direction can be meant by what is said of the other."""
    return one is other or Direction.NONE in {one, other} or Direction.BOTH in {one, other}


def folded(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return parts with those that stand as they were put behind one line, where others among them differ."""
    listed = tuple(parts)
    standing = tuple(part for part in listed if part.how is How.STANDS)
    if len(standing) < _WORTH_FOLDING or len(standing) == len(listed):
        return listed
    fold = replace(
        standing[0],
        key=(*standing[0].key[:-1], "unchanged"),
        kind=PartKind.FOLD,
        name=f"{len(standing):,} unchanged",
        base=None,
        head=None,
        words=_no_words,
        inside=lambda: standing,
    )
    return (*(part for part in listed if part.how is not How.STANDS), fold)


def _no_words() -> Words:
    return Words((), ())


def walk_marked(root: Part, most: int) -> tuple[Part, ...]:
    """Return all parts that have changes on them or inside them, outer ones first; no more than `most`."""
    found: list[Part] = []
    waiting = [root]
    while waiting and len(found) < most:
        part = waiting.pop(0)
        found.append(part)
        waiting[:0] = [inner for inner in part.inside() if inner.marks]
    return tuple(found)
