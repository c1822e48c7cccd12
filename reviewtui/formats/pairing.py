"""Pairing what went with what came, where both are so alike that they look like one: a guess, and a careful one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.names import Alike, alike, spelling, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

# Among more than so many of equal content, names that are only alike tell nothing; and the work stays linear.
_MOST_ALIKE = 24


class Candidate(NamedTuple):
    """One that came or went.

    `content` is equal for equal contents, `telling` says that few things have such a content, and `words` is what was
    written about it for people, empty where that is not enough to know it by.
    """

    name: str
    content: bytes = b""
    telling: bool = False
    words: str = ""


Pairs = dict[int, int]


def pairs(gone: Sequence[Candidate], come: Sequence[Candidate]) -> Pairs:
    """Return which of the one list belongs to which of the other, by their numbers.

    The order of the lists is no matter: wherever two would do equally well, none is taken.
    """
    found: Pairs = {}
    if not gone or not come:
        return found
    for key in (_spelled, _inflected, _described):
        unique([*map(key, gone)], [*map(key, come)], found)
    _by_likeness(gone, come, found)
    unique([*map(_content, gone)], [*map(_content, come)], found)
    return found


def similar_names(gone: Sequence[str], come: Sequence[str]) -> Pairs:
    """Pair by spelling alone: another notation or number, or a slip of the pen."""
    old, new = [Candidate(name) for name in gone], [Candidate(name) for name in come]
    found: Pairs = {}
    for key in (_spelled, _inflected):
        unique([*map(key, old)], [*map(key, new)], found)
    _by_likeness(old, new, found, Alike.SLIP)
    return found


def _spelled(candidate: Candidate) -> Hashable:
    return spelling(candidate.name) or None


def _inflected(candidate: Candidate) -> Hashable:
    return stem(candidate.name) or None


def _described(candidate: Candidate) -> Hashable:
    return (candidate.words, candidate.content) if candidate.words else None


def _content(candidate: Candidate) -> Hashable:
    return candidate.content if candidate.telling else None


def unique(ours: Sequence[Hashable], theirs: Sequence[Hashable], found: Pairs) -> None:
    """Pair those whose key nobody else has on their side, paired already or not; `None` is no key."""
    left, right, taken = _keyed(ours), _keyed(theirs), set(found.values())
    for key, (i, *others) in left.items():
        twins = right.get(key, [])
        if not others and len(twins) == 1 and i not in found and twins[0] not in taken:
            found[i] = twins[0]


def _keyed(keys: Sequence[Hashable]) -> dict[Hashable, list[int]]:
    listed: dict[Hashable, list[int]] = {}
    for number, key in enumerate(keys):
        if key is not None:
            listed.setdefault(key, []).append(number)
    return listed


def _by_likeness(
    gone: Sequence[Candidate], come: Sequence[Candidate], found: Pairs, least: Alike = Alike.RELATED
) -> None:
    """Pair those of equal content whose names are more alike than either is to any other."""
    ours, theirs = _keyed([one.content for one in gone]), _keyed([one.content for one in come])
    taken = set(found.values())
    for content in ours.keys() & theirs.keys():
        left = [i for i in ours[content] if i not in found]
        right = [j for j in theirs[content] if j not in taken]
        if left and right and len(left) <= _MOST_ALIKE and len(right) <= _MOST_ALIKE:
            found.update(_mutual(left, right, lambda i, j: alike(gone[i].name, come[j].name), least))


def _mutual(
    left: list[int], right: list[int], grade: Callable[[int, int], Alike], least: Alike
) -> Iterator[tuple[int, int]]:
    grades = {(i, j): grade(i, j) for i in left for j in right}
    for (i, j), known in grades.items():
        rivals = [grades[i, other] for other in right if other != j] + [
            grades[other, j] for other in left if other != i
        ]
        if known >= least and all(rival < known for rival in rivals):
            yield i, j
