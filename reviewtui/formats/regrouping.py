"""Telling that the same files make one description on one side and several, or one of another name, on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.comparison import SpecPair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reviewtui.formats.comparison import Gathered


def regrouped(before: Mapping[str, Gathered], after: Mapping[str, Gathered]) -> tuple[SpecPair, ...]:
    """Return a pair for all descriptions that share files with each other and are not the same one on both sides.

    A file that comes, or one more name that is used, can join descriptions or part them: nothing has gone by that. They
    are compared together, under the name of the largest one of each side.
    """
    found = []
    for olds, news in _sharing(before, after):
        if [one.path for one in olds] != [one.path for one in news]:
            pair = SpecPair(_largest(olds).path, _largest(news).path, _files(olds), _files(news))
            found.append(pair)
    return tuple(found)


def _sharing(
    before: Mapping[str, Gathered], after: Mapping[str, Gathered]
) -> Iterator[tuple[list[Gathered], list[Gathered]]]:
    """Yield descriptions of both sides that hang together by their files, where each side has any."""
    homes = ({file: one for one in before.values() for file in one.files},
             {file: one for one in after.values() for file in one.files})  # fmt: skip
    left = dict(after)
    while left:
        sides: tuple[dict[str, Gathered], dict[str, Gathered]] = ({}, {})
        first = next(iter(left.values()))
        waiting = [(1, first)]
        while waiting:
            side, one = waiting.pop()
            if one.path not in sides[side]:
                sides[side][one.path] = one
                waiting += [(1 - side, homes[1 - side][file]) for file in one.files if file in homes[1 - side]]
        for path in sides[1]:
            del left[path]
        if sides[0]:
            yield sorted(sides[0].values()), sorted(sides[1].values())


def _largest(group: list[Gathered]) -> Gathered:
    return max(group, key=lambda one: len(one.files))


def _files(group: Iterable[Gathered]) -> tuple[str, ...]:
    return tuple(sorted(file for one in group for file in one.files))
