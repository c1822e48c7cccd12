"""Where an element of a `.proto` file stands, in words for a reader and as an address by full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.words import Words
from reviewtui.text import unescape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.schema.node import Node

_CALLED = {"rpc": "method", "value": "value", "group": "field"}
_TYPES = frozenset({"message", "enum", "service", "group"})
_NAMED = frozenset({*_TYPES, "field", "value", "rpc", "oneof", "extend"})


def describe(node: Node, root: Node, _spec: str) -> Words:
    """Describe a node of a file, whose `root` names the package."""
    package = str(root.mapping.get("package") or "").removeprefix(".")
    words = Words(f"file `{node.path}`", f"file {node.path}")
    go_inside(words, map(unescape, node.pointer.split("/")[1:]), package)
    if not words.parts:
        words.parts.append(f"file {node.path}")
    return words


def go_inside(words: Words, tokens: Iterable[str], scope: str, around: str = "") -> None:
    """Describe the way from a scope down to an element; what is `around` the whole file is said of each place."""
    outer, holder = [*words.parts], ""
    for token in tokens:
        kind, _, name = token.partition(" ")
        if kind not in _NAMED:
            continue
        own = name.partition(" ")[0]
        words.place = holder or words.place
        if kind in _TYPES:
            scope = f"{scope}.{own}" if scope else own
            words.subject, holder = f"{kind} `{scope}`", f"{kind} {scope}{around}"
            words.parts = [*outer, scope]
            words.place = holder
        elif kind == "extend":
            words.parts.append(f"extend {own}")
            holder = f"the extension of {own}"
        elif kind == "oneof":
            words.subject = f"oneof `{own}`"
        else:
            words.subject = f"{_CALLED.get(kind, kind)} `{own}`"
            words.parts.append(own)
