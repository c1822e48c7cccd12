"""Finding again what is not where it was: under another name, in another file, or at another level of a path."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from reviewtui.anchors.documents import twins
from reviewtui.anchors.likeness import alike
from reviewtui.anchors.making import durable
from reviewtui.anchors.renaming import renamed_component, renamed_variant
from reviewtui.anchors.uses import uses
from reviewtui.anchors.walking import Lost, Reached, Walker
from reviewtui.anchors.way import Next
from reviewtui.errors import UnreadableError
from reviewtui.formats.http import METHODS
from reviewtui.text import escape, split

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.anchors.way import Versions, Way
    from reviewtui.formats.comparison import Twin
    from reviewtui.schema.node import Node

_MOST_USES: Final = 200
_PARAMETERS: Final = "parameters"


class Recovery:
    """Looks for what was lost, the surest way first."""

    def __init__(self, versions: Versions, walker: Walker) -> None:
        """Take the versions, and what walks in the new one."""
        self._versions = versions
        self._new = walker

    def found(self, way: Way, lost: Lost) -> Next | None:
        """Return where to go on, if it is known."""
        return (
            self._twin(way, lost)
            or self._renamed(way, lost)
            or self._of_whole_path(way, lost)
            or self._guessed(way, lost)
            or self.through_uses(way, lost.done + 2)
        )

    def _twin(self, way: Way, lost: Lost) -> Next | None:
        """Find the innermost part of the old version of which its format knows where it stands now."""
        for index in range(len(way.before) - 1, lost.done - 1, -1):
            twin = self._twins.get(way.before[index].address)
            if twin is not None and (twin.path, twin.pointer) != lost.node.address:
                found = self._new.walk(self._versions.new.root(twin.path), split(twin.pointer))
                return Next(found.node, index, twin.how) if isinstance(found, Reached) else None
        return None

    def _renamed(self, way: Way, lost: Lost) -> Next | None:
        old = self._versions.old
        if old is None or len(way.before) < lost.done + 2:
            return None
        around, was = way.before[lost.done], way.before[lost.done + 1]
        if isinstance(lost.node.value, list):
            found = renamed_variant((old, around, was), (self._versions.new, lost.node))
        else:
            found = renamed_component(around, was, lost.node)
        return Next(found.node, lost.done + 1, found.how) if found is not None else None

    def _of_whole_path(self, way: Way, lost: Lost) -> Next | None:
        """Find a parameter of an operation that is declared for all operations of the path now."""
        at = lost.done if way.tokens[lost.done] == _PARAMETERS else lost.done - 1
        if at < 1 or way.tokens[at] != _PARAMETERS or way.tokens[at - 1] not in METHODS or at + 1 >= len(way.tokens):
            return None
        path = self._versions.renames.get(way.anchor.spec, way.anchor.spec)
        if not self._versions.new.has(path):
            return None
        item = self._new.walk(self._versions.new.root(path), way.tokens[: at - 1])
        found = self._new.walk(item.node, way.tokens[at : at + 2]) if isinstance(item, Reached) else item
        how = "it is declared for all operations of the path now"
        return Next(found.node, at + 2, how) if isinstance(found, Reached) and not found.how else None

    def _guessed(self, way: Way, lost: Lost) -> Next | None:
        if way.anchor.side == "base":
            return None
        stood = way.before[lost.done + 1].address if len(way.before) > lost.done + 1 else None
        here = (lost.node.path, f"{lost.node.pointer}/{escape(way.tokens[lost.done])}")
        guess = self._versions.guesses.get(stood or here) or self._versions.guesses.get(here)
        if guess is None:
            return None
        try:
            found = self._new.walk(self._versions.new.root(guess.path), split(guess.pointer))
        except UnreadableError:
            return None
        return Next(found.node, lost.done + 1, guess.how) if isinstance(found, Reached) else None

    def through_uses(self, way: Way, known: int) -> Next | None:
        """Find a part where those who referred to it, or to something around it, lead now; all must agree."""
        for index in range(min(known, len(way.before)) - 1, -1, -1):
            users = self._uses.get(way.before[index].address, ())
            if not users or len(users) > _MOST_USES:
                continue
            found = [self._at_user(user, way.before[index]) for user in users]
            ends = {node.address: node for node in found if node is not None}
            if len(ends) == 1:
                return Next(next(iter(ends.values())), index, "those who referred to it have it here now")
            if ends:
                return None
        return None

    def _at_user(self, user: Node, was: Node) -> Node | None:
        """Return what stands now where a reference stood, if that is new and can be what it led to."""
        old, renames = self._versions.old, self._versions.renames
        path = renames.get(user.path, user.path)
        if old is None or not self._versions.new.has(path):
            return None
        try:
            found = self._new.walk(self._versions.new.root(path), split(durable(old, user.path, user.pointer)))
        except UnreadableError:
            return None
        if isinstance(found, Lost):
            return None
        node = self._versions.new.end(found.node)
        return node if alike(was.value, node.value) and not self._stood_before(node) else None

    def _stood_before(self, node: Node) -> bool:
        """Tell whether a part of the new version had its content in the old one already."""
        old = self._versions.old
        if old is None or not old.has(node.path):
            return False
        try:
            found = Walker(old).walk(old.root(node.path), split(node.pointer))
        except UnreadableError:
            return False
        return isinstance(found, Reached) and found.node.address == node.address and not found.node.has("$ref")

    @cached_property
    def _twins(self) -> Mapping[tuple[str, str], Twin]:
        old, new = self._versions.old, self._versions.new
        found: dict[tuple[str, str], Twin] = {}
        if old is not None:
            for path in self._versions.roots:
                found |= twins(old, new, path, self._versions.renames.get(path, path))
        return found

    @cached_property
    def _uses(self) -> Mapping[tuple[str, str], list[Node]]:
        old = self._versions.old
        return uses(old, self._versions.roots) if old is not None else {}
