"""Making the tree of a draft: each change is led along its references to the part that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.semantic import SemanticTree
from reviewtui.formats.semantic_tree.drafts import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.semantic import Mark
    from reviewtui.formats.semantic_tree.drafts import Draft
    from reviewtui.formats.semantic_tree.routes import Routes, Way
    from reviewtui.places import SideName

_SIDES: tuple[SideName, SideName] = ("base", "head")


def planted(routes: dict[SideName, Routes], draft: Draft, marks: tuple[Mark, ...]) -> SemanticTree:
    """Return the tree of a draft with the changes on its parts, and those that no reference leads to."""

    def ways_on(side: SideName, wanted: Iterable[Mark]) -> list[Way]:
        return routes[side].ways(draft.starts.of(side), (mark for mark in wanted if mark.side == side))

    left = list(marks)
    ways: list[Way] = []
    while left:
        # The second place of a change counts only where the first one is on no way.
        first = {mark.key: mark for mark in reversed(left)}
        ways += [way for side in _SIDES for way in ways_on(side, first.values())]
        found = {way.mark.key for way in ways}
        left = [mark for mark in left if mark.key not in found and mark is not first[mark.key]]
    found = {way.mark.key for way in ways}
    lost = dict.fromkeys(mark.key for mark in marks if mark.key not in found)
    return SemanticTree(Tree(routes, ways).root(draft), tuple(lost))
