"""Following anchors into another version: found there, or detached with the reason, never guessed in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.anchors.anchor import Anchor, Detached, Followed, Where
from reviewtui.anchors.likeness import alike
from reviewtui.anchors.making import durable, is_numbered
from reviewtui.anchors.reasons import missing
from reviewtui.anchors.recovering import Recovery
from reviewtui.anchors.walking import Neighbors, Reached, Tokens, Walker
from reviewtui.anchors.way import Next, Versions, Way
from reviewtui.errors import UnreadableError
from reviewtui.text import split
from reviewtui.text.limits import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.model import Location
    from reviewtui.schema.node import Node

_MOST_RECOVERIES: Final = 3


class Follower:
    """Follows anchors; what was read for one is kept for the next."""

    def __init__(self, versions: Versions) -> None:
        """Take the versions; nothing is read yet."""
        self._versions = versions
        self._new = Walker(versions.new)
        self._recovery = Recovery(versions, self._new)

    def follow(self, anchors: Iterable[Anchor]) -> tuple[Where, ...]:
        """Return where each of the anchors is now; one pass over each file finds all lines."""
        ends = [self._follow(anchor) for anchor in anchors]
        asked: dict[str, list[str]] = {}
        for end in ends:
            if isinstance(end, Reached):
                asked.setdefault(end.node.path, []).append(end.node.pointer)
        places = {path: self._versions.new.locate(path, pointers) for path, pointers in asked.items()}
        return tuple(_placed(end, places) if isinstance(end, Reached) else end for end in ends)

    def _follow(self, anchor: Anchor) -> Reached | Detached:
        try:
            tokens = self._tokens(anchor)
        except ValueError:
            return Detached("its place is no JSON pointer")
        if len(tokens) > MAX_DEPTH:
            return Detached("its place is deeper than any description")
        before = self._before(anchor, tokens)
        way = Way(anchor, tokens, before, self._neighbors(before, tokens))
        path = self._versions.renames.get(anchor.spec, anchor.spec)
        if not self._versions.new.has(path):
            found = self._recovery.through_uses(way, len(way.before))
            end = self._go_on(way, found) if found else None
            gone = Detached(f"the file `{path}` is not in the {anchor.side} any more")
            return end if isinstance(end, Reached) else gone
        try:
            start = self._versions.new.root(path)
        except UnreadableError as error:
            return Detached(f"`{path}` cannot be read: {error.message}")
        return self._go_on(way, Next(start, 0))

    def _tokens(self, anchor: Anchor) -> Tokens:
        """Return the tokens, with the numbers of an ordinary pointer made names where the old version is at hand."""
        old = self._versions.old
        if old is not None and is_numbered(anchor.pointer):
            try:
                named = durable(old, anchor.spec, anchor.pointer)
            except UnreadableError:
                named = ""
            if named.count("/") == anchor.pointer.count("/"):
                return split(named)
        return split(anchor.pointer)

    def _before(self, anchor: Anchor, tokens: Tokens) -> tuple[Node, ...]:
        """Return the parts of the old version on the way, the whole file first; as many as there are."""
        if self._versions.old is None:
            return ()
        try:
            node = self._versions.old.root(anchor.spec)
        except UnreadableError:
            return ()
        passed = [node]
        for token in tokens:
            if isinstance(node.value, list):
                names = self._versions.old.names(node)
                if token not in names:
                    break
                node = node.at(names.index(token))
            elif node.has(token):
                node = node.at(token)
            else:
                break
            passed.append(node)
        return tuple(passed)

    def _neighbors(self, before: tuple[Node, ...], tokens: Tokens) -> Neighbors:
        """Return the other members of each list on the way, by the index of the token that names one."""
        old = self._versions.old
        lists = [(at, node) for at, node in enumerate(before[:-1]) if isinstance(node.value, list)]
        named = {at: old.names(node) for at, node in lists} if old is not None else {}
        return {at: tuple(name for name in names if name != tokens[at]) for at, names in named.items()}

    def _go_on(self, way: Way, start: Next) -> Reached | Detached:
        """Walk, and where the way is lost, look where it goes on; what was lost first is the reason if nowhere."""
        why, how = "", start.how
        for _ in range(_MOST_RECOVERIES):
            end = self._new.walk(start.node, way.tokens, start.done, way.neighbors)
            if isinstance(end, Reached):
                return Reached(self._meant(way, end.node), end.how or how)
            why = why or end.why or missing(way.tokens, end.done, way.anchor.side)
            found = None if end.why else self._recovery.found(way, end)
            if found is None:
                break
            start, how = found, found.how or how
        return Detached(why)

    def _meant(self, way: Way, node: Node) -> Node:
        """Return the target of a reference where the part itself stood before."""
        was = way.before[-1] if len(way.before) > len(way.tokens) else None
        if was is None or was.has("$ref") or not node.has("$ref"):
            return node
        target = self._versions.new.end(node)
        return target if alike(was.value, target.value) else node


def _placed(end: Reached, places: Mapping[str, Mapping[str, Location]]) -> Followed:
    where = places[end.node.path][end.node.pointer]
    return Followed(where.path, where.pointer, where.line, where.column, end.how)
