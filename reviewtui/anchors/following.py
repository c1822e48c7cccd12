"""Following anchors into another version: found there, or detached with the reason, never guessed in silence."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewtui.anchors.anchor import Anchor, Detached, Followed, Where
from reviewtui.anchors.likeness import alike
from reviewtui.anchors.making import durable, is_numbered
from reviewtui.anchors.reasons import missing
from reviewtui.anchors.uses import uses
from reviewtui.anchors.walking import Lost, Neighbors, Reached, Tokens, Walker
from reviewtui.errors import UnreadableError
from reviewtui.schema.equality import canonical
from reviewtui.schema.node import Node
from reviewtui.text import escape, split
from reviewtui.text.limits import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.anchors.documents import Documents
    from reviewtui.anchors.guesses import Guesses
    from reviewtui.model import Location

_COMPONENTS: Final = re.compile(r"/(components/[^/]*|definitions|parameters|responses|securityDefinitions|\$defs)\Z")
_MOST_USES: Final = 200
_MOST_RECOVERIES: Final = 3
_NO_RENAMES: Final[Mapping[str, str]] = {}
_NO_GUESSES: Final[Guesses] = {}


class Versions(NamedTuple):
    """What an anchor is followed through.

    `new` is the version to find it in. `old` is the one it was made in, where that is still at hand; `roots` are the
    descriptions there, `renames` the new names of files, and `guesses` what a comparison of the two took for renamed.
    """

    new: Documents
    old: Documents | None = None
    roots: tuple[str, ...] = ()
    renames: Mapping[str, str] = _NO_RENAMES
    guesses: Guesses = _NO_GUESSES


class _Way(NamedTuple):
    """An anchor on its way: its tokens, and the parts of the old version that they lead through, as far as known."""

    anchor: Anchor
    tokens: Tokens
    before: tuple[Node, ...]
    neighbors: Neighbors


class _Next(NamedTuple):
    """Where to go on after something was lost: the part, the tokens already done, and why."""

    node: Node
    done: int
    how: str = ""


class Follower:
    """Follows anchors; what was read for one is kept for the next."""

    def __init__(self, versions: Versions) -> None:
        """Take the versions; nothing is read yet."""
        self._versions = versions
        self._new = Walker(versions.new)

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
        way = _Way(anchor, tokens, before, self._neighbors(before, tokens))
        path = self._versions.renames.get(anchor.spec, anchor.spec)
        if not self._versions.new.has(path):
            found = self._through_uses(way, len(way.before))
            end = self._go_on(way, found) if found else None
            gone = Detached(f"the file `{path}` is not in the {anchor.side} any more")
            return end if isinstance(end, Reached) else gone
        try:
            start = self._versions.new.root(path)
        except UnreadableError as error:
            return Detached(f"`{path}` cannot be read: {error.message}")
        return self._go_on(way, _Next(start, 0))

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

    def _go_on(self, way: _Way, start: _Next) -> Reached | Detached:
        """Walk, and where the way is lost, look where it goes on; what was lost first is the reason if nowhere."""
        why, how = "", start.how
        for _ in range(_MOST_RECOVERIES):
            end = self._new.walk(start.node, way.tokens, start.done, way.neighbors)
            if isinstance(end, Reached):
                return Reached(self._meant(way, end.node), end.how or how)
            why = why or end.why or missing(way.tokens, end.done, way.anchor.side)
            found = None if end.why else self._recovered(way, end)
            if found is None:
                break
            start, how = found, found.how or how
        return Detached(why)

    def _meant(self, way: _Way, node: Node) -> Node:
        """Return the target of a reference where the part itself stood before."""
        was = way.before[-1] if len(way.before) > len(way.tokens) else None
        if was is None or was.has("$ref") or not node.has("$ref"):
            return node
        target = self._versions.new.end(node)
        return target if alike(was.value, target.value) else node

    def _recovered(self, way: _Way, lost: Lost) -> _Next | None:
        return self._renamed(way, lost) or self._guessed(way, lost) or self._through_uses(way, lost.done + 2)

    def _renamed(self, way: _Way, lost: Lost) -> _Next | None:
        """Find a component under a new name by its content, which may refer to itself."""
        if len(way.before) < lost.done + 2 or not _COMPONENTS.search(lost.node.pointer):
            return None
        around, was, name = way.before[lost.done], way.before[lost.done + 1], way.tokens[lost.done]
        content = canonical(was.value)
        same = [
            new
            for new in lost.node.mapping
            if not around.has(new) and content == _as_if_named(lost.node.at(new), new, name)
        ]
        if len(same) != 1:
            return None
        return _Next(lost.node.at(same[0]), lost.done + 1, f"it is named `{same[0]}` now, with the same content")

    def _guessed(self, way: _Way, lost: Lost) -> _Next | None:
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
        return _Next(found.node, lost.done + 1, guess.how) if isinstance(found, Reached) else None

    def _through_uses(self, way: _Way, known: int) -> _Next | None:
        """Find a part where those who referred to it, or to something around it, lead now; all must agree."""
        for index in range(min(known, len(way.before)) - 1, -1, -1):
            users = self._uses.get(way.before[index].address, ())
            if not users or len(users) > _MOST_USES:
                continue
            found = [self._at_user(user, way.before[index]) for user in users]
            ends = {node.address: node for node in found if node is not None}
            if len(ends) == 1:
                return _Next(next(iter(ends.values())), index, "those who referred to it have it here now")
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
    def _uses(self) -> Mapping[tuple[str, str], list[Node]]:
        old = self._versions.old
        return uses(old, self._versions.roots) if old is not None else {}


def _as_if_named(node: Node, now: str, before: str) -> bytes:
    """Return the content of a component with its references to itself as they would read under another name."""
    section = node.pointer.rpartition("/")[0]
    ours, theirs = (f'"#{section}/{escape(name)}"'.encode() for name in (now, before))
    return canonical(node.value).replace(ours, theirs)


def _placed(end: Reached, places: Mapping[str, Mapping[str, Location]]) -> Followed:
    where = places[end.node.path][end.node.pointer]
    return Followed(where.path, where.pointer, where.line, where.column, end.how)
