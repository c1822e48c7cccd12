"""What an anchor is followed through, and how far it has come."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.anchors.anchor import Anchor
    from reviewtui.anchors.documents import Documents
    from reviewtui.anchors.guesses import Guesses
    from reviewtui.anchors.walking import Neighbors, Tokens
    from reviewtui.schema.node import Node

_NO_RENAMES: Final[Mapping[str, str]] = MappingProxyType({})
_NO_GUESSES: Final[Guesses] = MappingProxyType({})


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


class Way(NamedTuple):
    """An anchor on its way: its tokens, and the parts of the old version that they lead through, as far as known."""

    anchor: Anchor
    tokens: Tokens
    before: tuple[Node, ...]
    neighbors: Neighbors


class Next(NamedTuple):
    """Where to go on after something was lost: the part, the tokens already done, and why."""

    node: Node
    done: int
    how: str = ""
